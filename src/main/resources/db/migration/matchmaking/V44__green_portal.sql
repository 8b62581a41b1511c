-- The green finance platform's own figures: firms that registered, loans made online, as a dated list or as monthly numbers.

create table matchmaking_green_firm (
    firm          varchar(18)  collate "C" primary key,
    firm_name     varchar(200) not null,
    township      varchar(12)  references directory_region,
    registered_on date         not null,
    recorded_at   timestamptz  not null,
    recorded_by   varchar(60)  not null
);
call huoshui_wall_firm('matchmaking_green_firm');

-- Cumulative at the end of the month, as the platform's operator told it. Where any month is told, the list does not count.
create table matchmaking_green_month (
    month       char(7)      primary key check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
    registered  integer      not null check (registered >= 0),
    source      varchar(200) not null,
    recorded_at timestamptz  not null,
    recorded_by varchar(60)  not null
);
call huoshui_wall_office('matchmaking_green_month');

create table matchmaking_green_loan (
    id            bigint generated always as identity primary key,
    institution   varchar(20)    not null references directory_institution,
    firm          varchar(18)    collate "C" not null,
    firm_name     varchar(200)   not null,
    township      varchar(12),
    day           date           not null,
    amount        numeric(20, 2) not null check (amount > 0),
    product       varchar(100)   not null default '',
    source        varchar(200)   not null default '',
    recorded_at   timestamptz    not null,
    recorded_by   varchar(60)    not null,
    cancelled_at  timestamptz,
    cancelled_by  varchar(60),
    cancel_reason varchar(300)   not null default '',
    check ((cancelled_at is null) = (cancel_reason = ''))
);
create index matchmaking_green_loan_day on matchmaking_green_loan (day, id);
call huoshui_wall('matchmaking_green_loan',
    'huoshui_sees_firm(firm, township) or huoshui_sees(institution)', 'huoshui_writes(institution)');
revoke delete on matchmaking_green_loan from huoshui_app;

create table matchmaking_green_product (
    institution varchar(20)  not null references directory_institution,
    name        varchar(100) not null,
    issued_on   date         not null,
    ended_on    date         check (ended_on >= issued_on),
    note        varchar(500) not null default '',
    recorded_at timestamptz  not null,
    recorded_by varchar(60)  not null,
    primary key (institution, name)
);
call huoshui_wall_institution('matchmaking_green_product');
