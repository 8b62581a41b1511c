-- The year's plan. One per indicator, subject and year; amounts in the base unit, % for growth.
create table indicators_target (
    indicator   text collate "C" not null,
    region      text collate "C" not null,
    institution text collate "C",
    year        integer not null,
    of          text not null check (of in ('VALUE', 'DELTA_YEAR_START', 'GROWTH_YEAR_START')),
    amount      numeric not null,
    ceiling     boolean not null default false
);

create unique index indicators_target_key
    on indicators_target (region, year, indicator, institution) nulls not distinct;

alter table indicators_target enable row level security;
create policy indicators_target_wall on indicators_target using (huoshui_sees(institution));
