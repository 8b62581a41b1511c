-- Key projects of a year: what they need, which banks follow them, what was approved and placed, how each month went.

create table matchmaking_project (
    id              bigint generated always as identity primary key,
    year            integer       not null check (year between 2000 and 2100),  -- whose list
    position        integer       not null,                                    -- order in it
    name            varchar(200)  not null check (name <> ''),
    firm            varchar(18)   collate "C",                                 -- owner, where it is a registered firm
    owner_name      varchar(200)  not null,                                    -- owner as the list prints it
    industry        varchar(60)   not null default '',
    township        varchar(12)   references directory_region,
    investment      numeric(20, 2) not null check (investment > 0),
    demand          numeric(20, 2) not null check (demand > 0 and demand <= investment),
    content         varchar(2000) not null default '',
    listed_on       date          not null,
    recommended_on  date,
    recommended_at  varchar(200)  not null default '',                         -- the meeting
    state           varchar(12)   not null,
    state_since     date          not null,
    created_at      timestamptz   not null,
    created_by      varchar(60)   not null,
    check ((recommended_on is null) = (recommended_at = '')),
    unique (year, name)
);
create index matchmaking_project_firm on matchmaking_project (firm);
create index matchmaking_project_township on matchmaking_project (township);

-- A bank the project is opened to. Carries firm and township itself: the project's policy looks in here, so this one must not
-- look back.
create table matchmaking_project_bank (
    project     bigint      not null references matchmaking_project,
    institution varchar(20) not null references directory_institution,
    firm        varchar(18) collate "C",
    township    varchar(12),
    leads       boolean     not null,
    since       date        not null,
    ended_on    date        check (ended_on >= since),
    primary key (project, institution)
);
create index matchmaking_project_bank_institution on matchmaking_project_bank (institution, project);
call huoshui_wall('matchmaking_project_bank',
    'huoshui_sees_firm(firm, township) or huoshui_sees(institution)', '(select huoshui_writes_county())');

call huoshui_wall('matchmaking_project',
    'huoshui_sees_firm(firm, township) or exists (select 1 from matchmaking_project_bank b '
        'where b.project = matchmaking_project.id and b.institution = nullif(current_setting(''huoshui.institution'', true), ''''))',
    '(select huoshui_writes_county()) or exists (select 1 from matchmaking_project_bank b '
        'where b.project = matchmaking_project.id and b.institution = nullif(current_setting(''huoshui.institution'', true), ''''))');

-- What a bank approved (审批) and placed (投放); never changed, only cancelled with a reason.
create table matchmaking_project_fund (
    id            bigint generated always as identity primary key,
    project       bigint         not null references matchmaking_project,
    institution   varchar(20)    not null references directory_institution,
    firm          varchar(18)    collate "C",
    township      varchar(12),
    kind          varchar(10)    not null check (kind in ('APPROVAL', 'PLACEMENT')),
    day           date           not null,
    amount        numeric(20, 2) not null check (amount > 0),
    evidence      varchar(100)   not null default '',    -- number of the approval, the contract or the note
    recorded_at   timestamptz    not null,
    recorded_by   varchar(60)    not null,
    cancelled_at  timestamptz,
    cancelled_by  varchar(60),
    cancel_reason varchar(300)   not null default '',
    check ((cancelled_at is null) = (cancelled_by is null)),
    check ((cancelled_at is null) = (cancel_reason = ''))
);
create index matchmaking_project_fund_project on matchmaking_project_fund (project, institution);
create index matchmaking_project_fund_institution on matchmaking_project_fund (institution, day);
call huoshui_wall('matchmaking_project_fund',
    'huoshui_sees_firm(firm, township) or huoshui_sees(institution)', 'huoshui_writes(institution)');
revoke delete on matchmaking_project_fund from huoshui_app;

create table matchmaking_project_step (
    id          bigint generated always as identity primary key,
    project     bigint       not null references matchmaking_project,
    action      varchar(12)  not null,
    from_state  varchar(12),
    to_state    varchar(12)  not null,
    day         date         not null,
    reason      varchar(500) not null default '',
    taken_at    timestamptz  not null,
    taken_by    varchar(60)  not null
);
create index matchmaking_project_step_project on matchmaking_project_step (project, id);
call huoshui_wall_child('matchmaking_project_step', 'matchmaking_project', 'project', 'id');
revoke update, delete on matchmaking_project_step from huoshui_app;

-- 一项一策: a new version takes the place of the one before, which stays readable. Banks are not among its readers: it may
-- say what another bank should do.
create table matchmaking_project_plan (
    project     bigint        not null references matchmaking_project,
    version     integer       not null,
    firm        varchar(18)   collate "C",
    township    varchar(12),
    goal        varchar(1000) not null,
    measures    varchar(4000) not null,
    responsible varchar(200)  not null,      -- units, not persons
    due         date,
    made_on     date          not null,
    made_at     timestamptz   not null,
    made_by     varchar(60)   not null,
    primary key (project, version)
);
call huoshui_wall('matchmaking_project_plan', 'huoshui_sees_firm(firm, township)', '(select huoshui_writes_county())');
revoke update, delete on matchmaking_project_plan from huoshui_app;

-- Monthly 调度: one record for each project and month. A bank reads those that ask something of it.
create table matchmaking_project_dispatch (
    id          bigint generated always as identity primary key,
    project     bigint        not null references matchmaking_project,
    month       char(7)       not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
    firm        varchar(18)   collate "C",
    township    varchar(12),
    institution varchar(20)   references directory_institution,   -- the bank that has to act; absent: somebody else
    progress    varchar(2000) not null,
    difficulty  varchar(2000) not null default '',
    measure     varchar(2000) not null default '',
    responsible varchar(200)  not null default '',
    due         date,
    solved_on   date,
    solution    varchar(500)  not null default '',
    reported_at timestamptz   not null,
    reported_by varchar(60)   not null,
    unique (project, month),
    check (difficulty <> '' or solved_on is null)
);
create index matchmaking_project_dispatch_open on matchmaking_project_dispatch (project)
    where difficulty <> '' and solved_on is null;
call huoshui_wall_dealing('matchmaking_project_dispatch');
revoke delete on matchmaking_project_dispatch from huoshui_app;
