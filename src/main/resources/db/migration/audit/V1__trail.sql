-- The trail. Only ever added to: the application may not change or take away a line.
create table audit_entry (
    id          bigint generated always as identity primary key,
    at          timestamptz  not null,
    account     varchar(60)  not null,
    name        varchar(100) not null,
    institution varchar(20), -- of who acted; null for the office's people
    action      varchar(80)  not null,
    subject     varchar(300) not null,
    detail      jsonb        not null
);
create index audit_entry_at on audit_entry (at);
create index audit_entry_subject on audit_entry (subject, id);
create index audit_entry_account on audit_entry (account, id);

revoke update, delete, truncate on audit_entry from huoshui_app;

-- everybody's doings are written, the office reads
alter table audit_entry enable row level security;
create policy office_reads on audit_entry for select using (huoshui_sees_county());
create policy all_write on audit_entry for insert with check (true);
