-- The register of firms. A province keeps three million of them, so every way of finding is an index, and no filter of a list
-- uses an operator that may tell what it was given (LIKE, arrays): behind a wall PostgreSQL would not let it near an index.

-- a department of this county's own government: it enters what it knows about firms and is shown who they are
create function directory_department() returns boolean
    language sql stable parallel safe
    return coalesce(current_setting('huoshui.scope', true) = 'OWN'
        and string_to_array(current_setting('huoshui.roles', true), ',') && array['DEPARTMENT']
        and coalesce(current_setting('huoshui.region', true), '')
            in ('', (select value from directory_setting where name = 'home')), false);

create table directory_firm (
    code        varchar(18)  collate "C" primary key,          -- 统一社会信用代码, GB 32100-2015
    name        varchar(200) collate "C" not null check (name <> ''),
    township    varchar(12)  references directory_region,
    industry    varchar(6)   collate "C" not null default '',  -- GB/T 4754-2017, C3912; '' unknown
    size        varchar(10)  not null check (size in ('LARGE', 'MEDIUM', 'SMALL', 'MICRO', 'UNKNOWN')),
    kind        varchar(20)  not null
                check (kind in ('COMPANY', 'INDIVIDUAL_BUSINESS', 'COOPERATIVE', 'FAMILY_FARM', 'OTHER')),
    established date,
    address     varchar(200) not null default '',
    capital     numeric(20, 2) check (capital >= 0),           -- registered, 元
    state       varchar(12)  not null default 'ACTIVE' check (state in ('ACTIVE', 'DEREGISTERED', 'MERGED')),
    merged_into varchar(18)  collate "C" references directory_firm,
    ended_on    date,                                          -- deregistered or merged
    created_at  timestamptz  not null,
    created_by  varchar(60)  not null,
    changed_at  timestamptz,
    changed_by  varchar(60),
    check ((state = 'MERGED') = (merged_into is not null)),
    check ((state = 'ACTIVE') = (ended_on is null)),
    check (merged_into <> code)
);
create index directory_firm_name on directory_firm (name, code);
create index directory_firm_township on directory_firm (township, name, code);
create index directory_firm_industry on directory_firm (industry, name, code);
create index directory_firm_size on directory_firm (size, name, code);
create index directory_firm_state on directory_firm (state, name, code);
create index directory_firm_merged_into on directory_firm (merged_into) where merged_into is not null;

-- Which institution may look at which firm, since when and why. The policy of directory_firm looks in here, so the one of this
-- table must not look back: it carries the township itself.
create table directory_firm_shared (
    firm        varchar(18)  collate "C" not null references directory_firm,
    institution varchar(20)  not null references directory_institution,
    township    varchar(12),
    why         varchar(300) not null,
    since       timestamptz  not null,
    shared_by   varchar(60)  not null,
    primary key (firm, institution)
);
create index directory_firm_shared_institution on directory_firm_shared (institution, firm);
call huoshui_wall('directory_firm_shared',
    'huoshui_sees_firm(firm, township) or huoshui_sees(institution)', 'huoshui_writes_firm(firm, township)');

-- the office and the township keep it, the firm itself and the institutions it is shared with look at it
call huoshui_wall('directory_firm',
    '(select huoshui_sees_county() or directory_department()) or huoshui_sees_firm(code, township) '
    'or exists (select 1 from directory_firm_shared s where s.firm = code '
        'and s.institution = nullif(current_setting(''huoshui.institution'', true), ''''))',
    'huoshui_writes_township(township)');

-- what hangs on a firm: seen by whoever sees the firm, kept by whoever keeps it; whoever sees all firms is not asked of each
create procedure directory_wall_of_firm("table" regclass)
    language sql as $$ call huoshui_wall("table",
        '(select huoshui_sees_county() or directory_department()) or exists (select 1 from directory_firm p where p.code = firm)',
        '(select huoshui_writes_county()) '
            'or exists (select 1 from directory_firm p where p.code = firm and huoshui_writes_township(p.township))') $$;

create table directory_firm_former_name (
    firm      varchar(18)  collate "C" not null references directory_firm,
    name      varchar(200) collate "C" not null,
    until_on  date         not null, -- its last day
    renamed_at timestamptz not null,
    renamed_by varchar(60) not null,
    primary key (firm, until_on, name)
);
call directory_wall_of_firm('directory_firm_former_name');

-- Names cut into pieces of two characters, present and former ones, without what every firm's name ends in: equality finds
-- them, whatever language the database was set up for.
create table directory_firm_part (
    part varchar(2)  collate "C" not null,
    firm varchar(18) collate "C" not null references directory_firm,
    primary key (part, firm)
);
create index directory_firm_part_firm on directory_firm_part (firm, part);
call directory_wall_of_firm('directory_firm_part');

-- Whom to call at the firm. The number is sealed by the application; the print is a keyed hash.
create table directory_firm_contact (
    id          bigint generated always as identity primary key,
    firm        varchar(18)  collate "C" not null references directory_firm,
    name        varchar(60)  not null,
    post        varchar(60)  not null,
    phone       bytea,
    phone_print char(64),
    email       varchar(120) not null,
    created_at  timestamptz  not null,
    created_by  varchar(60)  not null,
    changed_at  timestamptz,
    changed_by  varchar(60),
    ended_at    timestamptz,           -- no longer in use, kept for the time the register of data says
    ended_by    varchar(60),
    erased_at   timestamptz,
    check ((ended_at is null) = (ended_by is null)),
    check (erased_at is null or (ended_at is not null and name = '' and post = '' and phone is null and phone_print is null
                                 and email = ''))
);
create unique index directory_firm_contact_one on directory_firm_contact (firm) where ended_at is null;
create index directory_firm_contact_firm on directory_firm_contact (firm);
create index directory_firm_contact_phone on directory_firm_contact (phone_print);
create index directory_firm_contact_name on directory_firm_contact (name);
-- no department and nobody who only looks on; an institution where the firm is shared with it
call huoshui_wall('directory_firm_contact',
    'exists (select 1 from directory_firm p where p.code = firm and (huoshui_writes_firm(p.code, p.township) '
        'or nullif(current_setting(''huoshui.institution'', true), '''') is not null))',
    'exists (select 1 from directory_firm p where p.code = firm and huoshui_writes_firm(p.code, p.township))');

-- 攀登企业第一批, 重点企业, 白名单 …: which lists there are is data, too
create table directory_firm_list (
    code       varchar(40)  collate "C" primary key check (code ~ '^[a-z0-9][a-z0-9._-]*$'),
    name       varchar(100) not null unique,
    kind       varchar(20)  not null check (kind in ('CLIMBING', 'KEY', 'AGRI', 'GREEN', 'WHITELIST', 'OTHER')),
    batch      integer      check (batch > 0),
    position   integer      not null,
    closed_on  date         -- nobody is added any more
);
call huoshui_wall_reference('directory_firm_list');

create table directory_firm_list_member (
    id               bigint generated always as identity primary key,
    list             varchar(40) collate "C" not null references directory_firm_list,
    firm             varchar(18) collate "C" not null references directory_firm,
    since            date        not null,
    until            date        check (until >= since), -- its last day on the list
    lead_institution varchar(20) references directory_institution, -- 主办银行
    why_out          varchar(300) not null default '',
    added_by         varchar(60) not null,
    added_at         timestamptz not null
);
create unique index directory_firm_list_member_one on directory_firm_list_member (list, firm) where until is null;
create index directory_firm_list_member_firm on directory_firm_list_member (firm, list);
create index directory_firm_list_member_bank on directory_firm_list_member (lead_institution) where lead_institution is not null;
call huoshui_wall('directory_firm_list_member',
    '(select huoshui_sees_county() or directory_department()) or exists (select 1 from directory_firm p where p.code = firm)', '(select huoshui_writes_county())');

-- as FirmNames.key folds it: brackets, spaces and dots gone, capitals, full width made narrow
create function directory_name_key(name text) returns text
    language sql immutable parallel safe
    return upper(regexp_replace(normalize(name, NFKC), '[\s()·\-_.,，。、"“”]+', '', 'g'));
