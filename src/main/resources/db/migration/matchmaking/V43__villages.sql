-- Whole-village pre-approval (无感授信): villages, and what each bank pre-approved, signed and lent in them by month.

create table matchmaking_village (
    code       varchar(12)  primary key,
    township   varchar(12)  not null references directory_region,
    name       varchar(100) not null check (name <> ''),
    households integer      not null check (households > 0),
    x          integer      not null check (x between 0 and 59),    -- tile of the schematic map
    y          integer      not null check (y between 0 and 59),
    changed_at timestamptz  not null,
    changed_by varchar(60)  not null,
    unique (township, name),
    unique (x, y) deferrable initially deferred
);
call huoshui_wall_reference('matchmaking_village');

-- What stood at the end of the month; a month without a row stands as the month before.
create table matchmaking_village_credit (
    village         varchar(12)    not null references matchmaking_village,
    township        varchar(12)    not null,
    institution     varchar(20)    not null references directory_institution,
    month           char(7)        not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
    approved        integer        not null check (approved >= 0),           -- households 预授信
    signed          integer        not null check (signed between 0 and approved),
    used            integer        not null check (used between 0 and signed),
    approved_amount numeric(20, 2) not null check (approved_amount >= 0),
    signed_amount   numeric(20, 2) not null check (signed_amount between 0 and approved_amount),
    used_amount     numeric(20, 2) not null check (used_amount between 0 and signed_amount),
    recorded_at     timestamptz    not null,
    recorded_by     varchar(60)    not null,
    primary key (village, institution, month)
);
create index matchmaking_village_credit_institution on matchmaking_village_credit (institution, month);
call huoshui_wall('matchmaking_village_credit',
    'huoshui_sees_township(township) or huoshui_sees(institution)', 'huoshui_writes(institution)');

-- 金融惠农 activities
create table matchmaking_rural_activity (
    id           bigint generated always as identity primary key,
    day          date           not null,
    title        varchar(200)   not null check (title <> ''),
    township     varchar(12)    not null references directory_region,
    village      varchar(12)    references matchmaking_village,
    institutions text[]         not null default '{}',
    people       integer        not null check (people >= 0),
    amount       numeric(20, 2) check (amount >= 0),     -- credit arranged on the spot
    note         varchar(1000)  not null default '',
    recorded_at  timestamptz    not null,
    recorded_by  varchar(60)    not null
);
call huoshui_wall('matchmaking_rural_activity', '(select huoshui_asked())',
    '(select huoshui_writes_county()) or huoshui_writes_township(township)');
