-- People at institutions whom the office can reach. Numbers are sealed by the application with a key that is not in the
-- database; the prints are keyed hashes by which equal numbers are found.
create table directory_contact (
    id                    bigint generated always as identity primary key,
    institution           varchar(20)  not null references directory_institution,
    name                  varchar(60)  not null,
    post                  varchar(60)  not null,
    phone                 bytea,
    phone_print           char(64),
    email                 varchar(120) not null,
    wechat                bytea,
    identity_number       bytea,
    identity_number_print char(64),
    bank_account          bytea,
    bank_account_print    char(64),
    bank                  varchar(100) not null,
    reports               boolean      not null, -- the one a reminder names
    created_at            timestamptz  not null,
    created_by            varchar(60)  not null,
    changed_at            timestamptz,
    changed_by            varchar(60),
    ended_at              timestamptz,           -- no longer in use, kept for the time the register says
    ended_by              varchar(60),
    ended_reason          varchar(300),
    erased_at             timestamptz,           -- since when nothing of the person is here any more
    check ((ended_at is null) = (ended_by is null)),
    check (erased_at is null or (ended_at is not null and name = '' and phone is null and identity_number is null
                                 and bank_account is null and wechat is null and email = ''))
);
create unique index directory_contact_reporter on directory_contact (institution) where reports and ended_at is null;
create index directory_contact_phone on directory_contact (phone_print);
create index directory_contact_identity on directory_contact (identity_number_print);
create index directory_contact_account on directory_contact (bank_account_print);
create index directory_contact_name on directory_contact (name);

-- the office's own people and the institution; whoever looks on from above the office has no business with telephone numbers
call huoshui_wall('directory_contact', 'huoshui_writes(institution)', 'huoshui_writes(institution)');
