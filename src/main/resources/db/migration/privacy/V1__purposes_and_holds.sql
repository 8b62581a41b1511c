-- What somebody may want a whole number for. A newer row of a code replaces the older one from its day on.
create table privacy_purpose (
    code           varchar(40)  not null,
    effective_from date         not null,
    zh             varchar(60)  not null,
    en             varchar(100) not null,
    words_needed   boolean      not null, -- the purpose alone does not say enough
    active         boolean      not null default true,
    position       integer      not null,
    primary key (code, effective_from)
);
insert into privacy_purpose (code, effective_from, zh, en, words_needed, position) values
    ('press',    '2000-01-01', '催报联系', 'Pressing for a return', false, 1),
    ('identify', '2000-01-01', '核实身份', 'Checking who somebody is', false, 2),
    ('pay',      '2000-01-01', '兑付奖励', 'Paying a fee or an award', true, 3),
    ('judicial', '2000-01-01', '司法协助', 'Assisting a court or an authority', true, 4),
    ('own',      '2000-01-01', '本人申请查阅、复制', 'The person''s own request to see or copy', true, 5),
    ('other',    '2000-01-01', '其他（须说明）', 'Other (say what)', true, 6);

create table privacy_setting (
    name           varchar(60)  not null,
    effective_from date         not null,
    value          varchar(200) not null,
    primary key (name, effective_from)
);
insert into privacy_setting (name, effective_from, value) values
    ('unmask.values_per_day', '2000-01-01', '50'),  -- single values one account may see whole in a day
    ('unmask.lists_per_day', '2000-01-01', '3'),    -- lists with whole numbers
    ('retention.contact.months', '2000-01-01', '12'); -- after the end of use

-- Each look at a whole number: who, whose, which field, why. Never the number.
create table privacy_unmasking (
    id      bigint generated always as identity primary key,
    at      timestamptz  not null,
    account varchar(60)  not null,
    subject varchar(100) not null, -- contact/12; a list: contacts
    field   varchar(60)  not null, -- of a list: *
    persons integer      not null, -- 1, or how many a list held
    purpose varchar(40)  not null,
    words   varchar(300) not null
);
create index privacy_unmasking_account on privacy_unmasking (account, at);
revoke update, delete, truncate on privacy_unmasking from huoshui_app;

-- 依法留存: nothing of the person is erased until it is lifted or its day has come
create table privacy_hold (
    id           bigint generated always as identity primary key,
    subject      varchar(100) not null,
    reason       varchar(300) not null,
    authority    varchar(200) not null, -- who demands it: 县人民法院（2026）… 号
    until        date,                  -- last day, included; null: until it is lifted
    set_at       timestamptz  not null,
    set_by       varchar(60)  not null,
    lifted_at    timestamptz,
    lifted_by    varchar(60),
    lifted_why   varchar(300),
    check ((lifted_at is null) = (lifted_by is null))
);
create index privacy_hold_subject on privacy_hold (subject);
revoke delete, truncate on privacy_hold from huoshui_app;

call huoshui_wall('privacy_purpose', '(select huoshui_asked())', '(select huoshui_is(''SECURITY_ADMIN''))');
call huoshui_wall('privacy_setting', '(select huoshui_asked())', '(select huoshui_is(''SECURITY_ADMIN''))');
call huoshui_wall('privacy_unmasking',
    'huoshui_is_me(account) or (select huoshui_is(''AUDITOR''))', 'huoshui_is_me(account)');
-- the office decides about contacts, administrators erase accounts: both must see what forbids it
call huoshui_wall('privacy_hold',
    '(select huoshui_writes_county() or huoshui_is(''SECURITY_ADMIN'') or huoshui_is(''SYSTEM_ADMIN''))',
    '(select huoshui_writes_county() or huoshui_is(''SECURITY_ADMIN''))');
