-- Sessions (Spring Session's own shape), passwords with a past, second factors, proofs against bots, single sign-on under
-- way, tokens of machines. All but the tokens are the program's own: nobody who signs in reads them.

create table identity_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique, -- worth nothing without the mark the cookie carries, see SignedCookies
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval integer  not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create index identity_session_expiry on identity_session (expiry_time);
create index identity_session_account on identity_session (principal_name);

create table identity_session_attributes (
    session_primary_id char(36)     not null references identity_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null, -- text, never a serialised object
    primary key (session_primary_id, attribute_name)
);

alter table identity_account
    add password_set_at timestamptz,
    add password_set_by varchar(60),
    add must_change     boolean not null default false; -- before anything else
update identity_account set password_set_at = now(), password_set_by = created_by;
alter table identity_account
    alter password_set_at set not null,
    alter password_set_by set not null;

create table identity_password_history (
    account  varchar(60)  not null references identity_account on delete cascade,
    set_at   timestamptz  not null,
    password varchar(200) not null, -- Argon2id, as above
    primary key (account, set_at)
);

create table identity_factor (
    account   varchar(60) primary key references identity_account on delete cascade,
    secret    bytea,       -- sealed with the installation's key; null while the first enrolment is under way
    pending   bytea,       -- sealed; shown, not yet confirmed by a code
    since     timestamptz,
    last_step bigint not null default 0 -- of 30 seconds: no code counts twice
);

create table identity_recovery_code (
    account varchar(60) not null references identity_factor on delete cascade,
    code    char(64)    not null, -- keyed hash
    used_at timestamptz,
    primary key (account, code)
);

alter table identity_failure add address varchar(60) not null default '';
create index identity_failure_address on identity_failure (address, at);

-- proofs of work that have been handed in: each opens the door once
create table identity_spent_proof (
    proof   varchar(60) primary key,
    expires timestamptz not null
);
create index identity_spent_proof_expires on identity_spent_proof (expires);

-- somebody has been sent to the provider of single sign-on and is not back yet
create table identity_sso_request (
    state   char(64) primary key, -- keyed hash
    request bytea       not null, -- sealed: it holds the verifier
    expires timestamptz not null
);

create table identity_token (
    id           bigint generated always as identity primary key,
    name         varchar(100) not null,
    institution  varchar(20)  not null,
    scopes       text[]       not null check (scopes <@ array ['returns:upload', 'returns:read'] and cardinality(scopes) > 0),
    hash         char(64)     not null unique, -- SHA-256 of 256 random bits
    beginning    varchar(12)  not null, -- by which people tell tokens apart
    created_at   timestamptz  not null,
    created_by   varchar(60)  not null,
    expires_at   timestamptz  not null,
    last_used_at timestamptz,
    last_address varchar(60),
    revoked_at   timestamptz,
    revoked_by   varchar(60)
);

-- for nobody but the program
call huoshui_wall_roles('identity_session', 'SYSTEM');
call huoshui_wall_roles('identity_session_attributes', 'SYSTEM');
call huoshui_wall_roles('identity_spent_proof', 'SYSTEM');
call huoshui_wall_roles('identity_sso_request', 'SYSTEM');
call huoshui_wall_roles('identity_token', 'SYSTEM_ADMIN');
-- one's own, and for who may set another's password or take a lost second factor away
do $$
declare
    wall text := '(select huoshui_is(''SYSTEM_ADMIN'') or huoshui_is(''SECURITY_ADMIN'')) or huoshui_is_me(account)';
begin
    call huoshui_wall('identity_password_history', wall, wall);
    call huoshui_wall('identity_factor', wall, wall);
    call huoshui_wall('identity_recovery_code', wall, wall);
end $$;

insert into identity_setting (name, effective_from, value) values
    ('password.character_classes', '2000-01-01', '3'),               -- of small letters, capitals, digits, others
    ('password.history', '2000-01-01', '5'),                         -- so many last passwords are not taken again
    ('password.maximum_age_days', '2000-01-01', '180'),              -- 0: no age
    ('session.idle_minutes', '2000-01-01', '60'),
    ('session.absolute_minutes', '2000-01-01', '720'),
    ('session.administrator.idle_minutes', '2000-01-01', '15'),
    ('session.administrator.absolute_minutes', '2000-01-01', '240'),
    ('lockout.address_failures', '2000-01-01', '30'),                -- of one address within lockout.window_minutes
    ('proof.after_failures', '2000-01-01', '2'),                     -- of a name or of an address
    ('proof.bits', '2000-01-01', '14'),                              -- each further failure asks for one bit more …
    ('proof.maximum_bits', '2000-01-01', '19'),                      -- … up to this
    ('proof.minutes', '2000-01-01', '5');
