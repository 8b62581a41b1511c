-- Relief of firms (助企纾困): measures that are in force, and each renewal, extension and bridging under them.

create table matchmaking_relief_measure (
    id          bigint generated always as identity primary key,
    title       varchar(200)   not null unique check (title <> ''),
    document    varchar(200)   not null default '',     -- the document that issued it, with its number
    qualifies   varchar(1000)  not null,                -- who qualifies, in words
    sizes       text[]         not null default '{}',   -- sizes of firms; empty: any
    industries  text[]         not null default '{}',   -- beginnings of GB/T 4754 codes; empty: any
    lists       text[]         not null default '{}',   -- lists of firms, one of which is demanded; empty: none
    kinds       text[]         not null,                -- what may be done under it
    most        numeric(20, 2) check (most > 0),        -- for one firm or household
    from_day    date           not null,
    until_day   date           check (until_day >= from_day),
    pool        numeric(20, 2) check (pool > 0),        -- credit set aside for it
    created_at  timestamptz    not null,
    created_by  varchar(60)    not null,
    changed_at  timestamptz,
    changed_by  varchar(60)
);
call huoshui_wall_reference('matchmaking_relief_measure');

-- A household has no name here: the bank's own number for it tells one from another.
create table matchmaking_relief_use (
    id            bigint generated always as identity primary key,
    measure       bigint         references matchmaking_relief_measure,
    kind          varchar(12)    not null check (kind in ('RENEWAL', 'EXTENSION', 'BRIDGING')),
    institution   varchar(20)    not null references directory_institution,
    firm          varchar(18)    collate "C",
    firm_name     varchar(200)   not null default '',
    household     varchar(40)    not null default '',
    township      varchar(12)    references directory_region,
    day           date           not null,
    amount        numeric(20, 2) not null check (amount > 0),
    months        integer        check (months between 1 and 600),
    note          varchar(300)   not null default '',
    recorded_at   timestamptz    not null,
    recorded_by   varchar(60)    not null,
    cancelled_at  timestamptz,
    cancelled_by  varchar(60),
    cancel_reason varchar(300)   not null default '',
    check ((firm is not null) <> (household <> '')),
    check ((firm is not null) = (firm_name <> '')),
    check ((cancelled_at is null) = (cancel_reason = ''))
);
create unique index matchmaking_relief_use_once
    on matchmaking_relief_use (institution, kind, day, amount, coalesce(firm, ''), household) where cancelled_at is null;
create index matchmaking_relief_use_day on matchmaking_relief_use (day desc, id desc);
create index matchmaking_relief_use_firm on matchmaking_relief_use (firm, day);
create index matchmaking_relief_use_institution on matchmaking_relief_use (institution, day desc, id desc);
-- the office, the bank, the firm; a township has no business with who could not repay
call huoshui_wall('matchmaking_relief_use', 'huoshui_sees_firm(firm, null) or huoshui_sees(institution)', 'huoshui_writes(institution)');
revoke delete on matchmaking_relief_use from huoshui_app;
