-- A workbook on its way: received, read, checked, accepted. One row per file that came in; a restatement is a new row.
create table returns_return (
    id bigint generated always as identity primary key,
    institution text,                       -- absent: region-level sources, or several institutions in one file
    month text check (month ~ '^\d{4}-\d{2}$'), -- absent: several months in one file, or not yet known
    state text not null,
    version int not null default 1,
    restates bigint references returns_return,
    restate_reason text,
    file_name text not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size bigint not null,
    received_at timestamptz not null,
    received_by text not null,
    note text,                              -- what the bank is told when its return goes back
    accepted_at timestamptz,
    accepted_by text,
    errors int not null default 0,
    warnings int not null default 0,
    figures int not null default 0,
    changed_at timestamptz not null
);
create index returns_return_by_month on returns_return (month, institution);
create index returns_return_by_sha on returns_return (sha256);

-- The bytes as they came; never touched again.
create table returns_original (
    return_id bigint primary key references returns_return,
    content bytea not null
);

-- Which institution's month a return speaks for; a version is given at acceptance and given once.
create table returns_cover (
    return_id bigint not null references returns_return,
    institution text not null,
    month text not null,
    version int,
    primary key (return_id, institution, month)
);
create unique index returns_cover_version on returns_cover (institution, month, version) where version is not null;
create index returns_cover_by_month on returns_cover (month, institution);

-- What each cell was understood to be.
create table returns_binding (
    return_id bigint not null references returns_return,
    sheet text not null,
    cell text not null,
    ordinal int not null,
    item text not null,                     -- as written, with the names it stands under
    item_key text not null,                 -- as the layout keys it
    indicator text not null,
    institution text,
    region text,
    month text not null,
    value numeric not null,                 -- base unit
    shown numeric not null,                 -- as the cell shows it, in unit
    unit text not null,
    confidence numeric not null,
    why_zh text not null,
    why_en text not null,
    primary key (return_id, sheet, cell)
);
create index returns_binding_by_figure on returns_binding (indicator, month, institution, region);

-- What else reading left: items nobody could name, parts not read on purpose, the layout as read and corrected.
create table returns_reading (
    return_id bigint primary key references returns_return,
    unbound jsonb not null,
    skipped jsonb not null,
    layout jsonb not null
);

-- What a person decided about a cell, a row or the whole file, in order; the last word counts.
create table returns_correction (
    return_id bigint not null references returns_return,
    seq int not null,
    sheet text,
    cell text,
    choice text not null,
    value text,
    made_at timestamptz not null,
    made_by text not null,
    primary key (return_id, seq)
);

-- What reading and checks found. A warning's reason stays with it when checks run again.
create table returns_result (
    return_id bigint not null references returns_return,
    key text not null,
    ordinal int not null,
    code text not null,
    severity text not null check (severity in ('ERROR', 'WARNING', 'NOTE')),
    zh text not null,
    en text not null,
    sheet text,
    cells text not null default '',         -- comma-separated addresses on the sheet; empty: the whole return
    reason text,
    reason_by text,
    primary key (return_id, key)
);

-- Every step of the life, for the timeline.
create table returns_step (
    id bigint generated always as identity primary key,
    return_id bigint not null references returns_return,
    action text not null,
    from_state text,
    to_state text not null,
    taken_at timestamptz not null,
    taken_by text not null,
    note text
);
create index returns_step_by_return on returns_step (return_id, id);

-- The layout learnt from an institution's workbooks, used for its next one.
create table returns_layout (
    owner text primary key,                 -- institution's code, or the file's name without digits for other sources
    institution text,
    layout jsonb not null,
    learnt_from bigint not null references returns_return,
    learnt_at timestamptz not null
);

create table returns_reminder (
    id bigint generated always as identity primary key,
    institution text not null,
    month text not null,
    message text not null,
    sent_at timestamptz not null,
    sent_by text not null
);

revoke update, delete on returns_original, returns_step, returns_reminder from huoshui_app;
-- versions stay readable: rows of a return are never deleted, only what can be read from its bytes again
revoke delete on returns_return, returns_correction from huoshui_app;

-- The walls: an institution sees its own rows, whatever id it guesses.
alter table returns_return enable row level security;
create policy walls on returns_return using (huoshui_sees(institution));
alter table returns_cover enable row level security;
create policy walls on returns_cover using (huoshui_sees(institution));
alter table returns_reminder enable row level security;
create policy walls on returns_reminder using (huoshui_sees(institution));
alter table returns_layout enable row level security;
create policy walls on returns_layout using (huoshui_sees(institution));
alter table returns_original enable row level security;
create policy walls on returns_original
    using (exists (select 1 from returns_return r where r.id = return_id));
alter table returns_binding enable row level security;
create policy walls on returns_binding
    using (exists (select 1 from returns_return r where r.id = return_id));
alter table returns_reading enable row level security;
create policy walls on returns_reading
    using (exists (select 1 from returns_return r where r.id = return_id));
alter table returns_correction enable row level security;
create policy walls on returns_correction
    using (exists (select 1 from returns_return r where r.id = return_id));
alter table returns_result enable row level security;
create policy walls on returns_result
    using (exists (select 1 from returns_return r where r.id = return_id));
alter table returns_step enable row level security;
create policy walls on returns_step
    using (exists (select 1 from returns_return r where r.id = return_id));
