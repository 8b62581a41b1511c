-- whose documents these are; the first use makes the one row
create table reporting_installation (
    one   boolean primary key default true check (one),
    id    uuid        not null,
    since timestamptz not null
);

-- every public key this installation ever signed with; the private ones are files of the data folder, never in here
create table reporting_key (
    id         char(16)    primary key, -- beginning of the public key's SHA-256
    public_key bytea       not null,    -- X.509
    since      timestamptz not null
);

-- what a report rested on when it was written, canonical JSON
create table reporting_evidence (
    report   bigint      primary key references reporting_report,
    evidence text        not null,
    made_at  timestamptz not null
);

-- what each document taken home shows and rests on, canonical JSON as signed
create table reporting_manifest (
    document  uuid        primary key,
    report    bigint      references reporting_report, -- null: written from the shell, not kept as a report
    content   char(64)    not null, -- SHA-256 of the document before it was sealed
    manifest  text        not null,
    sha256    char(64)    not null,
    key_id    char(16)    not null references reporting_key,
    signature text        not null, -- Ed25519, base64
    made_by   varchar(60) not null,
    made_at   timestamptz not null
);
create unique index reporting_manifest_content on reporting_manifest (report, content, key_id);

revoke update, delete on reporting_installation, reporting_key, reporting_evidence, reporting_manifest from huoshui_app;

-- the office's papers: no institution sees them
alter table reporting_installation enable row level security;
create policy office_only on reporting_installation using (huoshui_sees_county());
alter table reporting_key enable row level security;
create policy office_only on reporting_key using (huoshui_sees_county());
alter table reporting_evidence enable row level security;
create policy office_only on reporting_evidence using (huoshui_sees_county());
alter table reporting_manifest enable row level security;
create policy office_only on reporting_manifest using (huoshui_sees_county());
