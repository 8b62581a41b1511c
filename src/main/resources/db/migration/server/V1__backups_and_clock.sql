-- The installation's own matters: when it is backed up, how that went, and how late it has been.
create table server_setting (
    name           varchar(60)  not null,
    effective_from timestamptz  not null,
    value          varchar(500) not null,
    set_by         varchar(60)  not null,
    primary key (name, effective_from)
);
insert into server_setting (name, effective_from, value, set_by) values
    ('backup.scheduled', '2000-01-01', 'true', 'system'),  -- whether the clock takes backups
    ('backup.time', '2000-01-01', '01:30', 'system'),      -- time of day, the office's zone
    ('backup.folder', '2000-01-01', '', 'system'),         -- empty: "backups" in the data folder
    ('backup.keep_daily', '2000-01-01', '7', 'system'),    -- the newest of each of so many days …
    ('backup.keep_weekly', '2000-01-01', '5', 'system'),   -- … weeks …
    ('backup.keep_monthly', '2000-01-01', '12', 'system'); -- … and months stay

create table server_backup (
    id          bigint generated always as identity primary key,
    kind        varchar(10)   not null check (kind in ('SCHEDULED', 'BY_HAND', 'SHELL')),
    state       varchar(10)   not null check (state in ('RUNNING', 'DONE', 'FAILED')),
    asked_by    varchar(60)   not null,
    started_at  timestamptz   not null,
    finished_at timestamptz,
    file        varchar(1000) not null,
    bytes       bigint,
    tables      integer,
    table_rows  bigint,
    problem     varchar(20),   -- code
    problem_zh  varchar(1000),
    problem_en  varchar(1000),
    verified_at timestamptz,
    verified    boolean        -- whether the file was whole then
);
create index server_backup_newest on server_backup (started_at desc);

-- the latest moment this installation has seen: a clock that says less was set back
create table server_pulse (
    one  boolean     primary key default true check (one),
    seen timestamptz not null
);

call huoshui_wall_roles('server_setting', 'SYSTEM_ADMIN');
call huoshui_wall_roles('server_backup', 'SYSTEM_ADMIN');
call huoshui_wall_roles('server_pulse', 'SYSTEM_ADMIN');
revoke update, delete on server_setting from huoshui_app;
revoke delete on server_backup from huoshui_app;
