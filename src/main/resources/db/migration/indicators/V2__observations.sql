-- Accepted numbers. Nothing here is ever updated: a restatement is the next version, the old one stays readable.

create table indicators_source (
    id          bigint generated always as identity primary key,
    file_name   text,
    sha256      text,
    return_id   text,
    -- whose numbers came with it; null for what is about regions. A batch about several institutions gets a line for each,
    -- so that the wall needs no look at the observations
    institution text collate "C",
    accepted_by text not null,
    accepted_at timestamptz not null
);

create table indicators_observation (
    indicator   text collate "C" not null,
    region      text collate "C" not null,
    institution text collate "C",
    month       text collate "C" not null,
    version     integer not null,
    value       numeric not null,
    source      bigint not null references indicators_source,
    sheet       text,
    cell        text,
    constraint indicators_observation_month check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
    constraint indicators_observation_version check (version >= 1)
);

create unique index indicators_observation_key
    on indicators_observation (region, month, indicator, institution, version) nulls not distinct;

-- The value of a region, ready to compare: the sum over its institutions (summed), or the region's own observation.
-- Written in the transaction of the observations behind it. Both bases in one row; for weighted indicators the value is
-- the sum of value × weight and the weight the sum of weights. reporters: who is in the sum, so that "n of N" and the
-- names of who is missing need no second look.
create table indicators_total (
    month         text collate "C" not null,
    region        text collate "C" not null,
    indicator     text collate "C" not null,
    summed        boolean not null,
    first_value   numeric not null,
    first_weight  numeric,
    latest_value  numeric not null,
    latest_weight numeric,
    reporters     text[] not null,
    primary key (month, region, indicator, summed)
);

-- Changes whenever a number of the month changes. Drawn from a sequence, because a number drawn in a transaction that
-- was rolled back never comes again: a process that remembers a month remembers it under a revision nobody else has.
create table indicators_revision (
    month    text collate "C" primary key,
    revision bigint not null
);

create sequence indicators_revision_number;

revoke update, delete, truncate on indicators_source, indicators_observation from huoshui_app;

-- The walls. A region's numbers are the county's: an institution that could read a total could subtract itself.
alter table indicators_source enable row level security;
create policy indicators_source_wall on indicators_source using (huoshui_sees(institution));

alter table indicators_observation enable row level security;
create policy indicators_observation_wall on indicators_observation using (huoshui_sees(institution));

alter table indicators_total enable row level security;
create policy indicators_total_wall on indicators_total using ((select huoshui_sees_county()));

alter table indicators_revision enable row level security;
create policy indicators_revision_wall on indicators_revision using ((select huoshui_sees_county()));
