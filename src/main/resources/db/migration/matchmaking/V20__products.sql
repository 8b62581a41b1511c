-- What banks, insurers and guarantee companies offer. Terms are versions, each from its day; a need is matched against the
-- version in force on that day. Once a product has been published everybody who has signed in may read it; what is still being
-- written is its institution's, and the office's.

create table matchmaking_product (
    id          bigint generated always as identity primary key,
    institution varchar(20) not null references directory_institution,
    name        varchar(60) not null, -- of the newest version, unique within the institution
    state       varchar(20) not null check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    created_at  timestamptz not null,
    created_by  varchar(60) not null,
    changed_at  timestamptz not null,
    unique (institution, name)
);

create table matchmaking_product_version (
    product        bigint         not null references matchmaking_product,
    version        int            not null check (version > 0),
    institution    varchar(20)    not null references directory_institution,
    effective_from date           not null,
    name           varchar(60)    not null,
    kind           varchar(10)    not null check (kind in ('LOAN', 'GUARANTEE', 'INSURANCE')),
    min_amount     numeric(18, 2) not null check (min_amount > 0),
    max_amount     numeric(18, 2) not null check (max_amount >= min_amount),
    min_months     int            not null check (min_months > 0),
    max_months     int            not null check (max_months between min_months and 600),
    rate_from      numeric(6, 3)  not null check (rate_from >= 0), -- % a year; of a guarantee or insurance: the fee
    rate_to        numeric(6, 3)  not null check (rate_to >= rate_from),
    guarantees     text[]         not null, -- what it may stand on; empty: anything
    purposes       text[]         not null, -- empty: any
    promised_days  int            not null check (promised_days between 1 and 250), -- working days until the answer
    features       text[]         not null,
    condition      varchar(1000)  not null, -- empty: none
    summary        varchar(1000)  not null,
    made_at        timestamptz    not null,
    made_by        varchar(60)    not null,
    primary key (product, version)
);
create unique index matchmaking_product_version_day on matchmaking_product_version (product, effective_from);

-- From when until when it was on offer; the last day is the day before "until".
create table matchmaking_product_offer (
    product     bigint      not null references matchmaking_product,
    institution varchar(20) not null references directory_institution,
    since       date        not null,
    until       date check (until >= since),
    primary key (product, since)
);
create unique index matchmaking_product_offer_open on matchmaking_product_offer (product) where until is null;

create table matchmaking_product_step (
    id          bigint generated always as identity primary key,
    product     bigint       not null references matchmaking_product,
    institution varchar(20)  not null references directory_institution,
    action      varchar(20)  not null,
    to_state    varchar(20)  not null,
    version     int          not null,
    day         date         not null,
    words       varchar(500) not null,
    taken_at    timestamptz  not null,
    taken_by    varchar(60)  not null
);
create index matchmaking_product_step_product on matchmaking_product_step (product, id);
revoke update, delete, truncate on matchmaking_product_step from huoshui_app;

-- What products are known by; the office's dictionary.
create table matchmaking_product_feature (
    code     varchar(30) primary key,
    zh       varchar(40) not null,
    en       varchar(60) not null,
    position int         not null
);
insert into matchmaking_product_feature (code, zh, en, position) values
    ('CREDIT', '信用贷', 'Unsecured loan', 10),
    ('RENEWAL', '无还本续贷', 'Renewal without repayment', 20),
    ('POLICY_ORDER', '保单+订单', 'On policies and orders', 30),
    ('PHOTOVOLTAIC', '光伏贷', 'Photovoltaic loan', 40),
    ('LAND_RIGHT', '土地经营权抵押', 'On land management rights', 50),
    ('BATCH_GUARANTEE', '批量担保（国担快贷类）', 'Batch guarantee (national fund)', 60),
    ('TAX', '税信贷', 'On tax records', 70),
    ('TECHNOLOGY', '科技贷', 'For technology firms', 80),
    ('INTELLECTUAL', '知识产权质押', 'On intellectual property', 90),
    ('SUPPLY_CHAIN', '供应链融资', 'Supply chain', 100),
    ('MANUFACTURING', '制造业中长期', 'Manufacturing, medium and long term', 110),
    ('FIRST_LOAN', '首贷', 'First loan', 120),
    ('ONLINE', '线上办理', 'Online', 130),
    ('STARTUP', '创业担保贷', 'Start-up', 140),
    ('FARMING', '惠农贷', 'Farming', 150),
    ('GREEN', '绿色金融', 'Green', 160),
    ('LISTED', '名单专属', 'For firms of a list', 170),
    ('CREDIT_INSURANCE', '贷款保证保险', 'Credit insurance', 180),
    ('FARM_INSURANCE', '农业保险', 'Farm insurance', 190);

call huoshui_wall('matchmaking_product',
    'huoshui_sees(institution) or state <> ''DRAFT'' and (select huoshui_asked())', 'huoshui_writes(institution)');
-- terms of tomorrow are nobody else's business yet; a day of grace, because the database keeps its own time zone
call huoshui_wall('matchmaking_product_version',
    'huoshui_sees(institution) or effective_from <= current_date + 1 and exists (select 1 from matchmaking_product p '
    'where p.id = product and p.state <> ''DRAFT'')', 'huoshui_writes(institution)');
call huoshui_wall('matchmaking_product_offer', '(select huoshui_asked())', 'huoshui_writes(institution)');
call huoshui_wall_institution('matchmaking_product_step');
call huoshui_wall_reference('matchmaking_product_feature');
