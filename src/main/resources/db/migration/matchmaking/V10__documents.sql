-- Thresholds of what comes in and goes out: rows with their day, the newest one in effect counts.
create table matchmaking_intake_setting (
    name           varchar(60) not null,
    effective_from date        not null,
    value          varchar(60) not null,
    primary key (name, effective_from)
);
insert into matchmaking_intake_setting (name, effective_from, value) values
    ('document.megabytes', '2000-01-01', '10'),
    ('document.per_holder', '2000-01-01', '30');
call huoshui_wall_reference('matchmaking_intake_setting');

-- Files that prove something. The walls are columns of the row itself; whom else it was shared with stands in a table of its own.
create table matchmaking_document (
    id            bigint generated always as identity primary key,
    holder_kind   varchar(30)  not null,
    holder        bigint       not null,
    firm          varchar(18),
    township      varchar(20),
    institution   varchar(20),
    everyone      boolean      not null,
    name          varchar(200) not null,
    label         varchar(60)  not null,
    kind          varchar(10)  not null,
    size          bigint       not null check (size > 0),
    sha256        char(64)     not null,
    kept_at       timestamptz  not null,
    kept_by       varchar(60)  not null,
    withdrawn_at  timestamptz,
    withdrawn_by  varchar(60),
    withdrawn_why varchar(300),
    check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index matchmaking_document_holder on matchmaking_document (holder_kind, holder);

create table matchmaking_document_content (
    document bigint primary key references matchmaking_document,
    content  bytea not null
);

create table matchmaking_document_reader (
    holder_kind varchar(30) not null,
    holder      bigint      not null,
    institution varchar(20),
    firm        varchar(18),
    since       timestamptz not null,
    check ((institution is null) <> (firm is null))
);
create unique index matchmaking_document_reader_one
    on matchmaking_document_reader (holder_kind, holder, coalesce(institution, ''), coalesce(firm, ''));

-- who shares is not always who reads: a township that passes a need on, the firm that chose a bank
call huoshui_wall('matchmaking_document_reader',
    'huoshui_sees(institution) or huoshui_sees_firm(firm, null)', '(select huoshui_writer())');
call huoshui_wall('matchmaking_document',
    'huoshui_sees_firm(firm, township) or huoshui_sees(institution) or (everyone and (select huoshui_asked())) '
    'or exists (select 1 from matchmaking_document_reader r where r.holder_kind = matchmaking_document.holder_kind and r.holder = matchmaking_document.holder)',
    'huoshui_writes_firm(firm, township) or huoshui_writes(institution)');
call huoshui_wall_child('matchmaking_document_content', 'matchmaking_document', 'document', 'id');
revoke update, delete on matchmaking_document_content from huoshui_app;
revoke delete on matchmaking_document from huoshui_app;
