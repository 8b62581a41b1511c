-- A report's life: what the documents of one report have in common. This row and the choice of sentences are all that
-- changes; documents, versions, steps and remarks are only ever added.
create table reporting_life (
    id        bigint generated always as identity primary key,
    state     varchar(20) not null,
    revision  integer     not null default 0, -- grows with each choice of sentences, so that two writers notice each other
    append    boolean     not null default false, -- the next version gets the section of problems its template lacks
    prefix    varchar(20),                    -- 澜金办〔2023〕1号: 澜金办, 2023, 1
    year      integer,
    ordinal   integer check (ordinal > 0),
    issued_on date,
    issued    bigint references reporting_report, -- the version that was issued
    replaces  bigint unique references reporting_life,
    check ((issued is null) = (ordinal is null) and (issued is null) = (prefix is null)
       and (issued is null) = (year is null) and (issued is null) = (issued_on is null))
);
create unique index reporting_life_number on reporting_life (prefix, year, ordinal);

create table reporting_version (
    report    bigint primary key references reporting_report,
    life      bigint  not null references reporting_life,
    version   integer not null,
    sentences text[], -- what its section of problems says, with tags; null: it has no such section
    unique (life, version)
);

create table reporting_step (
    id         bigint generated always as identity primary key,
    life       bigint      not null references reporting_life,
    report     bigint      not null references reporting_report, -- the version it was taken on
    action     varchar(20) not null,
    from_state varchar(20),
    to_state   varchar(20) not null,
    taken_by   varchar(60) not null,
    taken_at   timestamptz not null,
    note       text        not null
);
create index reporting_step_by_life on reporting_step (life, id);

-- the sentences the rules drafted for a report, and what the writer made of them; the next version says the kept ones
create table reporting_sentence (
    life      bigint       not null references reporting_life,
    key       varchar(200) not null, -- rule and figure; own:… for the writer's own
    place     integer      not null,
    kind      varchar(30)  not null,
    drafted   text         not null, -- with tags; empty for the writer's own
    words     text,                  -- as the writer put it; null: as drafted
    keep      boolean      not null,
    holds     boolean      not null, -- the rule still finds it in the data the newest version was written from
    fresh     boolean      not null, -- new in the newest version
    reason_zh text         not null,
    reason_en text         not null,
    rule_zh   text         not null,
    rule_en   text         not null,
    compared  text[]       not null, -- complete phrases
    primary key (life, key)
);

-- remarks on paragraphs: a thread is a first remark and what was said to it
create table reporting_remark (
    id      bigint generated always as identity primary key,
    life    bigint      not null references reporting_life,
    report  bigint      not null references reporting_report, -- the version it was said of
    thread  bigint references reporting_remark,               -- null: opens one
    kind    varchar(10) not null check (kind in ('OPENED', 'REPLIED', 'RESOLVED', 'REOPENED')),
    block   integer     not null, -- place of the paragraph in that version
    hash    char(64)    not null, -- of its text
    shape   char(64)    not null, -- of its text without the numbers
    quote   text        not null,
    words   text        not null,
    said_by varchar(60) not null,
    said_at timestamptz not null
);
create index reporting_remark_by_life on reporting_remark (life, id);
create index reporting_remark_by_thread on reporting_remark (thread, id);

-- documents written before reports had a life: each a draft of its own
insert into reporting_life (id, state) overriding system value select id, 'DRAFT' from reporting_report;
select setval(pg_get_serial_sequence('reporting_life', 'id'), greatest((select max(id) from reporting_life), 1),
              exists (select from reporting_life));
insert into reporting_version (report, life, version) select id, id, 1 from reporting_report;
insert into reporting_step (life, report, action, from_state, to_state, taken_by, taken_at, note)
    select id, id, 'WRITE', null, 'DRAFT', created_by, created_at, '' from reporting_report;

revoke update, delete on reporting_version, reporting_step, reporting_remark from huoshui_app;
revoke delete on reporting_life from huoshui_app;

alter table reporting_life enable row level security;
create policy office_only on reporting_life using (huoshui_sees_county());
alter table reporting_version enable row level security;
create policy office_only on reporting_version using (huoshui_sees_county());
alter table reporting_step enable row level security;
create policy office_only on reporting_step using (huoshui_sees_county());
alter table reporting_sentence enable row level security;
create policy office_only on reporting_sentence using (huoshui_sees_county());
alter table reporting_remark enable row level security;
create policy office_only on reporting_remark using (huoshui_sees_county());
