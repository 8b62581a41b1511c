-- Strategic agreements of banks and insurers with the county, and institutions the county is attracting.

create table matchmaking_agreement (
    id          bigint generated always as identity primary key,
    institution varchar(20)    not null references directory_institution,
    title       varchar(200)   not null check (title <> ''),
    signed_on   date           not null,
    signed_at   varchar(200)   not null default '',     -- the occasion
    event       bigint,                                 -- the event of this program it was signed at
    from_day    date           not null,
    until_day   date           not null check (until_day > from_day),
    promised    numeric(20, 2) not null check (promised > 0),
    counts_work boolean        not null,                -- also what was disbursed on needs and projects of this program
    note        varchar(1000)  not null default '',
    ended_on    date,
    end_reason  varchar(300)   not null default '',
    created_at  timestamptz    not null,
    created_by  varchar(60)    not null,
    check ((ended_on is null) = (end_reason = '')),
    unique (institution, title)
);
call huoshui_wall('matchmaking_agreement', 'huoshui_sees(institution)', '(select huoshui_writes_county())');

create table matchmaking_agreement_year (
    agreement   bigint         not null references matchmaking_agreement on delete cascade,
    institution varchar(20)    not null,
    year        integer        not null check (year between 2000 and 2100),
    promised    numeric(20, 2) not null check (promised >= 0),
    primary key (agreement, year)
);
call huoshui_wall('matchmaking_agreement_year', 'huoshui_sees(institution)', '(select huoshui_writes_county())');

create table matchmaking_agreement_fact (
    id            bigint generated always as identity primary key,
    agreement     bigint         not null references matchmaking_agreement,
    institution   varchar(20)    not null,
    kind          varchar(10)    not null check (kind in ('GRANTED', 'DISBURSED')),
    day           date           not null,
    amount        numeric(20, 2) not null check (amount > 0),
    words         varchar(300)   not null default '',
    recorded_at   timestamptz    not null,
    recorded_by   varchar(60)    not null,
    cancelled_at  timestamptz,
    cancelled_by  varchar(60),
    cancel_reason varchar(300)   not null default '',
    check ((cancelled_at is null) = (cancel_reason = ''))
);
create index matchmaking_agreement_fact_agreement on matchmaking_agreement_fact (agreement, day);
call huoshui_wall_institution('matchmaking_agreement_fact');
revoke delete on matchmaking_agreement_fact from huoshui_app;

create table matchmaking_attraction (
    id          bigint generated always as identity primary key,
    name        varchar(200)  not null check (name <> ''),      -- the institution to come
    sort        varchar(40)   not null,                         -- 股份制银行, 财险公司 …
    parent      varchar(200)  not null default '',              -- whose branch it will be
    green       boolean       not null,                         -- as a green branch (绿色支行)
    township    varchar(12)   references directory_region,
    target      date,
    note        varchar(1000) not null default '',
    state       varchar(12)   not null,
    state_since date          not null,
    created_at  timestamptz   not null,
    created_by  varchar(60)   not null
);
call huoshui_wall_office('matchmaking_attraction');

create table matchmaking_attraction_step (
    id         bigint generated always as identity primary key,
    attraction bigint       not null references matchmaking_attraction,
    action     varchar(12)  not null,
    from_state varchar(12),
    to_state   varchar(12)  not null,
    day        date         not null,
    words      varchar(500) not null default '',
    taken_at   timestamptz  not null,
    taken_by   varchar(60)  not null
);
call huoshui_wall_office('matchmaking_attraction_step');
revoke update, delete on matchmaking_attraction_step from huoshui_app;

-- Branches that were opened: newly come institutions, and green branches of those that are there.
create table matchmaking_branch (
    id          bigint generated always as identity primary key,
    institution varchar(20)  references directory_institution,  -- absent: not yet in the directory
    name        varchar(200) not null unique,
    green       boolean      not null,
    opened_on   date         not null,
    source      varchar(200) not null default '',
    attraction  bigint       references matchmaking_attraction,
    recorded_at timestamptz  not null,
    recorded_by varchar(60)  not null
);
call huoshui_wall('matchmaking_branch', 'huoshui_sees(institution)', '(select huoshui_writes_county())');
