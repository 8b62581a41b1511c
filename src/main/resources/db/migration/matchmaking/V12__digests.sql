-- 信息共享: on a schedule each institution gets a list of what is open to it, which it may send back filled in.
insert into matchmaking_intake_setting (name, effective_from, value) values
    ('digest.on', '2000-01-01', '1'),
    ('digest.weekday', '2000-01-01', '1'),
    ('digest.hour', '2000-01-01', '9');

create table matchmaking_digest (
    id           bigint generated always as identity primary key,
    institution  varchar(20) not null references directory_institution,
    day          date        not null,
    made_at      timestamptz not null,
    made_by      varchar(60) not null,
    fetched_at   timestamptz,
    fetched_by   varchar(60),
    answered_at  timestamptz,
    answered_by  varchar(60),
    unique (institution, day)
);
create index matchmaking_digest_day on matchmaking_digest (day desc, institution);

-- As it was sent: what changes afterwards does not change what was said.
create table matchmaking_digest_row (
    digest      bigint       not null references matchmaking_digest,
    number      int          not null,
    kind        varchar(20)  not null,
    item        bigint       not null,
    fresh       boolean      not null, -- was not in the last one
    firm        varchar(18),
    name        varchar(200) not null,
    place       varchar(60)  not null,
    amount      numeric(18, 2),
    months      int,
    purpose     varchar(300) not null,
    rate        numeric(6, 3),
    guarantees  varchar(100) not null,
    deadline    date,
    state       varchar(60)  not null,
    due         date,
    verdict     varchar(10) check (verdict in ('ACCEPT', 'REFUSE', 'OFFER')),
    answered_at timestamptz,
    primary key (digest, number)
);
create index matchmaking_digest_row_item on matchmaking_digest_row (kind, item);

call huoshui_wall_institution('matchmaking_digest');
call huoshui_wall_child('matchmaking_digest_row', 'matchmaking_digest', 'digest', 'id');
revoke delete on matchmaking_digest, matchmaking_digest_row from huoshui_app;
