-- A form anybody may fill in on a telephone, without an account: where it hangs, what came by it, and the text messages that
-- prove whose telephone it is.
insert into matchmaking_intake_setting (name, effective_from, value) values
    ('form.code_minutes', '2000-01-01', '10'),
    ('form.code_wrong', '2000-01-01', '5'),
    ('form.codes_per_phone_day', '2000-01-01', '5'),
    ('form.entries_per_address_hour', '2000-01-01', '30'),
    ('form.entries_per_form_day', '2000-01-01', '300'),
    ('form.unconfirmed_hours', '2000-01-01', '24'),
    ('form.deadline_days', '2000-01-01', '30'),
    ('form.address', '2000-01-01', ''),
    ('message.keep_days', '2000-01-01', '7');

create table matchmaking_form (
    id        bigint generated always as identity primary key,
    token     varchar(40) not null unique,
    place     varchar(12) not null check (place in ('COUNTY', 'TOWNSHIP', 'PARK', 'EVENT')),
    title     varchar(80) not null,
    township  varchar(20),
    event     bigint,
    closes_on date,
    opened_at timestamptz not null,
    opened_by varchar(60) not null,
    ended_at  timestamptz,
    ended_by  varchar(60),
    check (place <> 'TOWNSHIP' or township is not null),
    check ((ended_at is null) = (ended_by is null))
);
call huoshui_wall('matchmaking_form', 'huoshui_sees_township(township)', 'huoshui_writes_township(township)');

-- What people are told before they agree (个人信息保护法 §17), each wording kept: an entry names the one it agreed to.
create table matchmaking_form_notice (
    version        int primary key,
    effective_from date          not null,
    zh             varchar(2000) not null,
    en             varchar(3000) not null,
    changed_by     varchar(60)   not null
);
insert into matchmaking_form_notice (version, effective_from, zh, en, changed_by) values (1, '2000-01-01',
    '您填写的联系人姓名和电话，由本县金融办（金融发展服务中心）仅用于核实这条融资需求，并在审核后提供给与您对接的金融机构联系您；不作其他用途，不向无关单位提供。'
    '未经短信验证的内容在 24 小时后自动删除；验证后的联系方式随该需求保存，需求办结满 12 个月后清除。您可以随时凭本页给出的查询链接查看进度、撤回需求，'
    '也可以要求本办查阅、更正或删除您的个人信息。不同意则无法提交，您可改由企业账号或到所在乡镇、金融办窗口申报。',
    'The name and the telephone you give are used by the county finance office only to verify this financing need and, after review, are passed to '
    'the institutions that deal with it, so that they can call you; for nothing else, and to nobody else. What is not verified by text message is '
    'deleted after 24 hours. A verified contact is kept with the need and erased 12 months after the need is closed. With the link this page gives '
    'you, you can see how things stand or withdraw at any time; you may also ask the office to show, correct or delete your data. Without your '
    'consent nothing can be sent; you can use the firm’s account, or go to your township or the office instead.', 'system');
call huoshui_wall_reference('matchmaking_form_notice');

-- An entry until it is confirmed; then the need has it all, and the person's data is cleared here.
create table matchmaking_form_entry (
    id            bigint generated always as identity primary key,
    form          bigint         not null references matchmaking_form,
    secret_print  char(64)       not null unique,
    firm          varchar(18)    not null,
    firm_name     varchar(120)   not null,
    contact_name  varchar(60)    not null,
    phone         bytea,
    phone_print   char(64)       not null,
    amount        numeric(18, 2) not null check (amount > 0),
    months        int            not null check (months between 1 and 600),
    purpose       varchar(20)    not null,
    purpose_words varchar(200)   not null,
    notice        int            not null references matchmaking_form_notice,
    agreed_at     timestamptz    not null,
    address_print char(64)       not null,
    created_at    timestamptz    not null,
    code_print    char(64),
    code_until    timestamptz,
    code_wrong    int            not null default 0,
    codes_sent    int            not null default 0,
    need          bigint,
    confirmed_at  timestamptz,
    withdrawn_at  timestamptz,
    check ((need is null) = (confirmed_at is null)),
    check (need is null or (phone is null and contact_name = '' and code_print is null))
);
create index matchmaking_form_entry_form on matchmaking_form_entry (form, created_at);
create index matchmaking_form_entry_phone on matchmaking_form_entry (phone_print, created_at);
create index matchmaking_form_entry_address on matchmaking_form_entry (address_print, created_at);
create index matchmaking_form_entry_unconfirmed on matchmaking_form_entry (created_at) where need is null;
call huoshui_wall_office('matchmaking_form_entry');

-- Text messages on their way. Both the telephone and the words are sealed: a code is in them.
create table matchmaking_message (
    id          bigint generated always as identity primary key,
    subject     varchar(60) not null,
    phone       bytea,
    phone_print char(64)    not null,
    content     bytea,
    created_at  timestamptz not null,
    good_until  timestamptz not null,
    state       varchar(10) not null check (state in ('WAITING', 'SENT', 'FAILED', 'EXPIRED')),
    attempts    int         not null default 0,
    next_at     timestamptz not null,
    sent_at     timestamptz,
    fault       varchar(200) not null default '',
    erased_at   timestamptz,
    check (erased_at is null or (phone is null and content is null))
);
create index matchmaking_message_waiting on matchmaking_message (next_at) where state = 'WAITING';
create index matchmaking_message_phone on matchmaking_message (phone_print, created_at);
call huoshui_wall_office('matchmaking_message');
