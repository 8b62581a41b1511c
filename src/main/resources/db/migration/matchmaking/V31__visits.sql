-- 走访结对: campaigns with their target firms, advisers, pairings, visits, and the problems firms raise until they are struck
-- off (销号). Institution, firm and township are copied into every row, so that its wall asks no other table.

create table matchmaking_campaign (
    id         bigint generated always as identity primary key,
    name       varchar(80)  not null unique,
    kind       varchar(12)  not null check (kind in ('VISIT', 'CLIMBING', 'SERVICE', 'FACE')),
    starts     date         not null,
    ends       date check (ends >= starts),
    list       varchar(60), -- the list of firms its targets were taken from
    words      varchar(500) not null default '',
    created_at timestamptz  not null,
    created_by varchar(60)  not null
);
call huoshui_wall_reference('matchmaking_campaign');

create table matchmaking_target (
    campaign    bigint       not null references matchmaking_campaign on delete cascade,
    firm        varchar(18)  not null,
    firm_name   varchar(200) not null,
    township    varchar(12),
    institution varchar(20) references directory_institution, -- who is to visit it
    primary key (campaign, firm)
);
create index matchmaking_target_institution on matchmaking_target (institution);
create index matchmaking_target_firm on matchmaking_target (firm);
call huoshui_wall('matchmaking_target',
    'huoshui_sees(institution) or huoshui_sees_firm(firm, township)', '(select huoshui_writes_county())');

-- 金融辅导员 looks after firms, 金融管家 after a township
create table matchmaking_adviser (
    id          bigint generated always as identity primary key,
    kind        varchar(10)  not null check (kind in ('ADVISER', 'STEWARD')),
    institution varchar(20)  not null references directory_institution,
    name        varchar(60)  not null,
    post        varchar(60)  not null default '',
    township    varchar(12) references directory_region,
    since       date         not null,
    until       date check (until >= since),
    created_at  timestamptz  not null,
    created_by  varchar(60)  not null,
    check (kind = 'ADVISER' or township is not null)
);
create index matchmaking_adviser_institution on matchmaking_adviser (institution);
call huoshui_wall('matchmaking_adviser',
    'huoshui_sees(institution) or huoshui_sees_township(township)', 'huoshui_writes(institution)');

create table matchmaking_pairing (
    id           bigint generated always as identity primary key,
    adviser      bigint       not null references matchmaking_adviser,
    adviser_name varchar(60)  not null,
    campaign     bigint references matchmaking_campaign,
    institution  varchar(20)  not null,
    firm         varchar(18)  not null,
    firm_then    varchar(18)  not null,
    firm_name    varchar(200) not null,
    township     varchar(12),
    since        date         not null,
    until        date check (until >= since),
    created_at   timestamptz  not null,
    created_by   varchar(60)  not null
);
create unique index matchmaking_pairing_once on matchmaking_pairing (adviser, firm) where until is null;
create index matchmaking_pairing_firm on matchmaking_pairing (firm);
create index matchmaking_pairing_institution on matchmaking_pairing (institution);
call huoshui_wall('matchmaking_pairing',
    'huoshui_sees(institution) or huoshui_sees_firm(firm, township)', 'huoshui_writes(institution)');

-- institution is the one that made the visit; institutions all that went along
create table matchmaking_visit (
    id           bigint generated always as identity primary key,
    campaign     bigint references matchmaking_campaign,
    day          date           not null,
    firm         varchar(18)    not null,
    firm_then    varchar(18)    not null,
    firm_name    varchar(200)   not null,
    township     varchar(12),
    institution  varchar(20) references directory_institution,
    institutions text[]         not null default '{}',
    visitors     varchar(200)   not null,
    met          varchar(200)   not null default '',
    way          varchar(10)    not null check (way in ('ON_SITE', 'PHONE', 'MEETING')),
    said         varchar(2000)  not null default '',
    credit       numeric(20, 2) check (credit > 0),
    paired       boolean        not null, -- the firm was paired with the institution on that day: a service of its adviser
    entered_at   timestamptz    not null,
    entered_by   varchar(60)    not null
);
create index matchmaking_visit_day on matchmaking_visit (day desc, id desc);
create index matchmaking_visit_firm on matchmaking_visit (firm, day desc);
create index matchmaking_visit_institution on matchmaking_visit (institution, day desc);
create index matchmaking_visit_campaign on matchmaking_visit (campaign, firm);
call huoshui_wall('matchmaking_visit',
    'huoshui_sees(institution) or matchmaking_one_of(institutions, ''{}'', ''{}'') or huoshui_sees_firm(firm, township)',
    'huoshui_writes(institution) or huoshui_writes_township(township)');

-- How many working days each station of a problem has; the row in force on the day the station began counts.
create table matchmaking_problem_clock (
    urgency        varchar(10) not null check (urgency in ('NORMAL', 'URGENT', 'HARD')),
    state          varchar(12) not null check (state in ('RAISED', 'DISPATCHED', 'ANSWERED', 'RATED')),
    effective_from date        not null,
    days           int         not null check (days between 1 and 366),
    changed_by     varchar(60) not null,
    primary key (urgency, state, effective_from)
);
insert into matchmaking_problem_clock (urgency, state, effective_from, days, changed_by) values
    ('NORMAL', 'RAISED', '2000-01-01', 1, 'system'), ('NORMAL', 'DISPATCHED', '2000-01-01', 5, 'system'),
    ('NORMAL', 'ANSWERED', '2000-01-01', 5, 'system'), ('NORMAL', 'RATED', '2000-01-01', 3, 'system'),
    ('URGENT', 'RAISED', '2000-01-01', 1, 'system'), ('URGENT', 'DISPATCHED', '2000-01-01', 2, 'system'),
    ('URGENT', 'ANSWERED', '2000-01-01', 2, 'system'), ('URGENT', 'RATED', '2000-01-01', 1, 'system'),
    ('HARD', 'RAISED', '2000-01-01', 3, 'system'), ('HARD', 'DISPATCHED', '2000-01-01', 15, 'system'),
    ('HARD', 'ANSWERED', '2000-01-01', 5, 'system'), ('HARD', 'RATED', '2000-01-01', 3, 'system');
call huoshui_wall_reference('matchmaking_problem_clock');

-- A department that answers, by the account it signs in with.
create table matchmaking_department (
    account varchar(60)  primary key,
    name    varchar(100) not null unique
);
call huoshui_wall_reference('matchmaking_department');

-- answerer: the institution's code, the township's code or the department's account; for the office empty
create table matchmaking_problem (
    id           bigint generated always as identity primary key,
    visit        bigint,
    campaign     bigint references matchmaking_campaign,
    firm         varchar(18)   not null,
    firm_then    varchar(18)   not null,
    firm_name    varchar(200)  not null,
    township     varchar(12),
    institution  varchar(20), -- that brought it back from its visit
    raised_on    date          not null,
    category     varchar(12)   not null check (category in ('FINANCING', 'LAND', 'LABOUR', 'MARKET', 'POLICY', 'APPROVAL', 'OTHER')),
    urgency      varchar(10)   not null check (urgency in ('NORMAL', 'URGENT', 'HARD')),
    title        varchar(120)  not null,
    words        varchar(2000) not null default '',
    state        varchar(12)   not null check (state in ('RAISED', 'DISPATCHED', 'ANSWERED', 'RATED', 'CLOSED', 'DROPPED')),
    state_since  date          not null,
    due_on       date,
    answerer_kind varchar(12) check (answerer_kind in ('OFFICE', 'INSTITUTION', 'DEPARTMENT', 'TOWNSHIP')),
    answerer     varchar(60),
    answerer_name varchar(100) not null default '',
    answer       varchar(2000) not null default '',
    answered_on  date,
    rating       int check (rating between 1 and 5),
    rating_words varchar(500)  not null default '',
    rated_on     date,
    closed_on    date,
    on_site      boolean       not null default false, -- settled on the spot
    sent_back    int           not null default 0,
    entered_at   timestamptz   not null,
    entered_by   varchar(60)   not null,
    check ((due_on is null) = (state in ('CLOSED', 'DROPPED')))
);
create index matchmaking_problem_state on matchmaking_problem (state, due_on);
create index matchmaking_problem_raised on matchmaking_problem (raised_on desc, id desc);
create index matchmaking_problem_firm on matchmaking_problem (firm);
create index matchmaking_problem_visit on matchmaking_problem (visit);
create index matchmaking_problem_answerer on matchmaking_problem (answerer);

create function matchmaking_answers(kind text, answerer text) returns boolean
    language sql stable parallel safe
    return coalesce(case kind
        when 'INSTITUTION' then answerer = nullif(current_setting('huoshui.institution', true), '')
        when 'DEPARTMENT' then answerer = nullif(current_setting('huoshui.account', true), '')
            and huoshui_is('DEPARTMENT')
        when 'TOWNSHIP' then current_setting('huoshui.scope', true) = 'TOWNSHIP'
            and answerer = nullif(current_setting('huoshui.region', true), '')
        else false end, false);

-- who may change one, a row's new state included: both sides, the bank that brought it, who is to answer
call huoshui_wall('matchmaking_problem',
    'huoshui_sees(institution) or huoshui_sees_firm(firm, township) or matchmaking_answers(answerer_kind, answerer)',
    'huoshui_writes(institution) or huoshui_writes_firm(firm, township) or matchmaking_answers(answerer_kind, answerer)');

create table matchmaking_problem_step (
    id         bigint generated always as identity primary key,
    problem    bigint        not null references matchmaking_problem,
    action     varchar(12)   not null,
    from_state varchar(12),
    to_state   varchar(12)   not null,
    day        date          not null,
    late       int, -- working days over, where the step stopped a clock that had run out
    words      varchar(2000) not null default '',
    at         timestamptz   not null,
    taken_by   varchar(60)   not null,
    by_name    varchar(100)  not null
);
create index matchmaking_problem_step_problem on matchmaking_problem_step (problem);
call huoshui_wall('matchmaking_problem_step',
    'exists (select 1 from matchmaking_problem p where p.id = problem)',
    '(select huoshui_asked()) and exists (select 1 from matchmaking_problem p where p.id = problem)');
revoke update, delete, truncate on matchmaking_problem_step from huoshui_app;
