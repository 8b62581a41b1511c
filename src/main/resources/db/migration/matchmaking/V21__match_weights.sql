-- How much each part of a match's score counts, from its day on; the office changes it on a page.
create table matchmaking_match_weight (
    part           varchar(20) not null check (part in ('AMOUNT', 'TERM', 'RATE', 'SPEED', 'REFUSAL', 'SPECIALITY', 'LOAD')),
    effective_from date        not null,
    points         int         not null check (points between 0 and 100),
    changed_at     timestamptz not null default now(),
    changed_by     varchar(60) not null,
    primary key (part, effective_from)
);
insert into matchmaking_match_weight (part, effective_from, points, changed_by) values
    ('AMOUNT', '2000-01-01', 15, 'system'),
    ('TERM', '2000-01-01', 10, 'system'),
    ('RATE', '2000-01-01', 20, 'system'),
    ('SPEED', '2000-01-01', 15, 'system'),
    ('REFUSAL', '2000-01-01', 15, 'system'),
    ('SPECIALITY', '2000-01-01', 15, 'system'),
    ('LOAD', '2000-01-01', 10, 'system');
call huoshui_wall_reference('matchmaking_match_weight');
