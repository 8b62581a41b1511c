create table identity_account (
    name         varchar(60)  primary key check (name = lower(name)),
    display_name varchar(100) not null,
    password     varchar(200) not null, -- Argon2id in its own notation, parameters included
    roles        text[]       not null,
    institution  varchar(20),
    active       boolean      not null default true,
    version      integer      not null default 1, -- a session of an earlier version is over
    created_at   timestamptz  not null,
    created_by   varchar(60)  not null,
    -- an institution's account has its wall, the office's people have none
    check (('INSTITUTION' = any (roles)) = (institution is not null)),
    check (roles <@ array ['DIRECTOR', 'STATISTICIAN', 'INSTITUTION'] and cardinality(roles) > 0)
);

-- sign-in runs as the program; an institution's account sees itself only
alter table identity_account enable row level security;
create policy office_or_self on identity_account
    using (huoshui_sees_county() or name = current_setting('huoshui.account', true));

-- failed sign-ins by the name that was typed, whether it exists or not, so that a lock tells nothing about names
create table identity_failure (
    account varchar(60) not null,
    at      timestamptz not null
);
create index identity_failure_account on identity_failure (account, at);
alter table identity_failure enable row level security;
create policy office_only on identity_failure using (huoshui_sees_county());

create table identity_setting (
    name           varchar(60)  not null,
    effective_from date         not null,
    value          varchar(200) not null,
    primary key (name, effective_from)
);
insert into identity_setting (name, effective_from, value) values
    ('lockout.failures', '2000-01-01', '5'),          -- so many failures …
    ('lockout.window_minutes', '2000-01-01', '15'),   -- … within so many minutes …
    ('lockout.minutes', '2000-01-01', '15'),          -- … lock the name for so many minutes after the last
    ('password.minimum_length', '2000-01-01', '8');
