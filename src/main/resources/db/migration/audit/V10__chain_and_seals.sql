-- who, from where, what before and after, why, how it ended
alter table audit_entry
    add column roles   text        not null default '', -- in alphabetical order, with commas
    add column region  varchar(20),                     -- of who acted; null for the office's people
    add column firm    varchar(60),
    add column address varchar(60),                     -- where the request came from; null for the program's own work
    add column before  jsonb       not null default '{}',
    add column after   jsonb       not null default '{}',
    add column why     text        not null default '',
    add column result  varchar(10) not null default 'DONE',
    -- finds what was committed since the last look, in whatever order it was begun
    add column tx      bigint      not null default pg_current_xact_id()::text::bigint;
create index audit_entry_tx on audit_entry (tx);
create index audit_entry_action on audit_entry (action, id);
create index audit_entry_address on audit_entry (address, id) where address is not null;

-- the chain: committed lines in order, without gaps, each bound to the one before (docs/audit.md says how to recompute it)
create table audit_link (
    number   bigint      primary key check (number > 0),
    entry    bigint      not null unique references audit_entry,
    chained  timestamptz not null,
    previous char(64)    not null unique, -- hash of the line before, 64 zeros for the first: nothing can fork
    hash     char(64)    not null unique  -- SM3, hexadecimal
);

-- what the installation's key has signed: how far the trail went at the end of a day
create table audit_seal (
    number     int         primary key check (number > 0),
    kind       varchar(10) not null, -- DAILY, ASKED
    from_day   date        not null, -- office days it stands for; more than one where days were missed
    to_day     date        not null check (to_day >= from_day),
    made_at    timestamptz not null,
    made_by    varchar(60) not null,
    first_line bigint      not null, -- last_line + 1 where nothing happened
    last_line  bigint      not null,
    head       char(64)    not null, -- hash of last_line
    previous   char(64)    not null unique, -- SM3 of the seal before, 64 zeros for the first
    key_id     char(16)    not null,
    signature  text        not null
);

-- how long lines are kept at least; 网络安全法 demands six months
create table audit_retention (
    effective_from date primary key,
    months         int  not null check (months >= 6),
    changed_by     varchar(60) not null
);
insert into audit_retention values ('2017-06-01', 6, 'system');

revoke update, delete, truncate on audit_link, audit_seal, audit_retention from huoshui_app;

-- permission stops the application; this stops the owner of the tables, too, who runs migrations
create function audit_only_grows() returns trigger language plpgsql as $$
begin
    raise exception 'the trail is only ever added to: % on %', lower(tg_op), tg_table_name
        using errcode = 'insufficient_privilege';
end $$;
create trigger audit_entry_only_grows before update or delete or truncate on audit_entry
    for each statement execute function audit_only_grows();
create trigger audit_link_only_grows before update or delete or truncate on audit_link
    for each statement execute function audit_only_grows();
create trigger audit_seal_only_grows before update or delete or truncate on audit_seal
    for each statement execute function audit_only_grows();
create trigger audit_retention_only_grows before update or delete or truncate on audit_retention
    for each statement execute function audit_only_grows();

-- the auditor reads; the program binds and seals, and the auditor decides how long lines are kept
call huoshui_wall('audit_link', '(select huoshui_is(''AUDITOR''))', '(select huoshui_is(''SYSTEM''))');
call huoshui_wall('audit_seal', '(select huoshui_is(''AUDITOR''))', '(select huoshui_is(''SYSTEM''))');
call huoshui_wall_roles('audit_retention', 'AUDITOR');
