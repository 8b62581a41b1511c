-- What departments know about a firm (资信), and the grade that follows from it by rules that are rows with a date.

create table directory_credit_kind (
    code        varchar(40) collate "C" primary key,
    name        varchar(60) not null unique,
    english     varchar(80) not null,
    position    integer     not null,
    latest_only boolean     not null   -- a standing: each new item takes the place of the one before (纳税信用等级)
);
call huoshui_wall_reference('directory_credit_kind');

-- How many points an item of a kind and level gives from a day on; the latest row whose day has come counts.
create table directory_credit_rule (
    kind           varchar(40)   collate "C" not null references directory_credit_kind,
    level          varchar(40)   not null,
    stance         varchar(10)   not null check (stance in ('POSITIVE', 'NEGATIVE', 'NEUTRAL')),
    points         numeric(6, 1) not null,
    months         integer       check (months > 0),  -- how long it counts; null: until it is withdrawn or replaced
    ceiling        varchar(4),                        -- the best grade a firm with such an item can have
    effective_from date          not null,
    position       integer       not null,
    made_by        varchar(60)   not null,
    made_at        timestamptz   not null,
    primary key (kind, level, effective_from),
    check ((stance = 'POSITIVE') = (points > 0) and (stance = 'NEGATIVE') = (points < 0))
);
call huoshui_wall_reference('directory_credit_rule');

-- From which points a grade is given, from a day on; and how long a dispute may lie (征信业管理条例第二十五条: 20 days).
create table directory_credit_scale (
    effective_from date          primary key,
    base           numeric(6, 1) not null,
    dispute_days   integer       not null check (dispute_days > 0),
    made_by        varchar(60)   not null,
    made_at        timestamptz   not null
);
call huoshui_wall_reference('directory_credit_scale');
create table directory_credit_step (
    effective_from date          not null references directory_credit_scale,
    grade          varchar(4)    not null,
    least          numeric(6, 1),             -- null: the last one
    position       integer       not null,    -- the best first
    primary key (effective_from, grade)
);
call huoshui_wall_reference('directory_credit_step');

create table directory_credit_item (
    id          bigint generated always as identity primary key,
    firm        varchar(18)  collate "C" not null references directory_firm,
    kind        varchar(40)  collate "C" not null references directory_credit_kind,
    level       varchar(40)  not null,
    day         date         not null,               -- the day of the fact
    words       varchar(500) not null,
    department  varchar(60)  not null,               -- who knows it
    reference   varchar(100) not null,               -- number of the decision
    entered_by  varchar(60)  not null,
    entered_at  timestamptz  not null,
    state       varchar(10)  not null default 'IN_FORCE' check (state in ('IN_FORCE', 'CORRECTED', 'WITHDRAWN')),
    replaced_by bigint       references directory_credit_item,
    ended_by    varchar(60),
    ended_at    timestamptz,
    ended_why   varchar(500) not null default '',
    check ((state = 'IN_FORCE') = (ended_at is null)),
    check ((state = 'CORRECTED') = (replaced_by is not null))
);
create index directory_credit_item_firm on directory_credit_item (firm, state, kind);
create index directory_credit_item_by on directory_credit_item (entered_by, entered_at);
create unique index directory_credit_item_same on directory_credit_item (firm, kind, level, day, department, reference)
    where state = 'IN_FORCE';
-- a department sees what it entered; the firm, its township, the office and the institutions it is shared with see all
call huoshui_wall('directory_credit_item',
    '(select huoshui_sees_county()) or case when (select directory_department()) then huoshui_is_me(entered_by) '
        'else exists (select 1 from directory_firm p where p.code = firm) end',
    '(select huoshui_writes_county()) or ((select directory_department()) and huoshui_is_me(entered_by))');

create table directory_credit_dispute (
    id          bigint generated always as identity primary key,
    item        bigint       not null references directory_credit_item,
    firm        varchar(18)  collate "C" not null references directory_firm,
    words       varchar(1000) not null,
    filed_by    varchar(60)  not null,
    filed_at    timestamptz  not null,
    due_on      date         not null,
    state       varchar(10)  not null default 'OPEN'
                check (state in ('OPEN', 'UPHELD', 'CORRECTED', 'WITHDRAWN', 'TAKEN_BACK')),
    answer      varchar(1000) not null default '',
    answered_by varchar(60),
    answered_at timestamptz,
    check ((state = 'OPEN') = (answered_at is null))
);
create unique index directory_credit_dispute_one on directory_credit_dispute (item) where state = 'OPEN';
create index directory_credit_dispute_state on directory_credit_dispute (state, due_on);
create index directory_credit_dispute_firm on directory_credit_dispute (firm);
-- between the firm, the department and the office: no institution reads along
call huoshui_wall('directory_credit_dispute',
    'nullif(current_setting(''huoshui.institution'', true), '''') is null '
        'and exists (select 1 from directory_credit_item i where i.id = item)',
    '(select huoshui_writes_county()) or firm = nullif(current_setting(''huoshui.firm'', true), '''') '
        'or ((select directory_department()) and exists (select 1 from directory_credit_item i where i.id = item))');

-- The grade in force. A department's own transaction only says that it is to be worked out anew (stale): it does not see
-- what others entered, so the program works it out.
create table directory_firm_grade (
    firm     varchar(18)   collate "C" primary key references directory_firm,
    grade    varchar(4),
    points   numeric(7, 1),
    on_day   date,
    good_to  date,          -- on the day after it something expires or a rule changes; null: nothing does
    stale    boolean       not null
);
create index directory_firm_grade_grade on directory_firm_grade (grade, firm);
create index directory_firm_grade_due on directory_firm_grade (good_to) where good_to is not null;
create index directory_firm_grade_stale on directory_firm_grade (firm) where stale;
call huoshui_wall('directory_firm_grade',
    '(select huoshui_sees_county() or directory_department()) or exists (select 1 from directory_firm p where p.code = firm)',
    '(select huoshui_writes_county() or directory_department())');

create table directory_firm_grade_change (
    id     bigint generated always as identity primary key,
    firm   varchar(18)   collate "C" not null references directory_firm,
    at     timestamptz   not null,
    before varchar(4),
    after  varchar(4),
    points numeric(7, 1)
);
create index directory_firm_grade_change_firm on directory_firm_grade_change (firm, id);
call huoshui_wall('directory_firm_grade_change',
    '(select huoshui_sees_county()) or exists (select 1 from directory_firm p where p.code = firm)',
    '(select huoshui_writes_county())');
revoke update, delete on directory_firm_grade_change from huoshui_app;

-- what a firm asks to have changed of its own entry
create table directory_firm_request (
    id          bigint generated always as identity primary key,
    firm        varchar(18)   collate "C" not null references directory_firm,
    field       varchar(20)   not null check (field in
                ('name', 'township', 'industry', 'size', 'kind', 'established', 'address', 'capital')),
    wanted      varchar(200)  not null,
    words       varchar(500)  not null,
    filed_by    varchar(60)   not null,
    filed_at    timestamptz   not null,
    state       varchar(10)   not null default 'OPEN' check (state in ('OPEN', 'GRANTED', 'REFUSED', 'TAKEN_BACK')),
    answer      varchar(500)  not null default '',
    answered_by varchar(60),
    answered_at timestamptz,
    check ((state = 'OPEN') = (answered_at is null))
);
create unique index directory_firm_request_one on directory_firm_request (firm, field) where state = 'OPEN';
create index directory_firm_request_state on directory_firm_request (state, id);
call huoshui_wall('directory_firm_request',
    'exists (select 1 from directory_firm p where p.code = firm and huoshui_sees_firm(p.code, p.township))',
    'exists (select 1 from directory_firm p where p.code = firm and huoshui_writes_firm(p.code, p.township))');

insert into directory_credit_kind (code, name, english, position, latest_only) values
    ('tax',         '纳税信用等级', 'tax credit grade', 1, true),
    ('penalty',     '行政处罚',     'administrative penalty', 2, false),
    ('honour',      '荣誉表彰',     'honours', 3, false),
    ('insurance',   '社会保险',     'social insurance', 4, true),
    ('electricity', '用电情况',     'use of electricity', 5, true),
    ('court',       '司法信息',     'court records', 6, false),
    ('environment', '环保信用',     'environmental credit', 7, true),
    ('safety',      '安全生产',     'work safety', 8, false),
    ('repayment',   '信贷履约',     'loan repayment', 9, true),
    ('capacity',    '资质与创新',   'qualifications and innovation', 10, false);

-- The rule the program comes with: an example to be replaced by the office's own.
insert into directory_credit_rule (kind, level, stance, points, months, ceiling, effective_from, position, made_by, made_at)
select kind, level, case when points > 0 then 'POSITIVE' when points < 0 then 'NEGATIVE' else 'NEUTRAL' end,
       points, months, ceiling, date '2020-01-01', row_number() over (), 'system', timestamptz '2020-01-01 00:00+08'
from (values
    ('tax', 'A', 15, 24, null), ('tax', 'B', 8, 24, null), ('tax', 'M', 3, 24, null), ('tax', 'C', -8, 24, null),
    ('tax', 'D', -30, 24, 'C'),
    ('penalty', '警告或小额罚款', -3, 12, null), ('penalty', '一般处罚', -10, 24, null),
    ('penalty', '重大处罚', -30, 36, 'B'),
    ('honour', '县级', 2, 36, null), ('honour', '市级', 4, 36, null), ('honour', '省级', 7, 36, null),
    ('honour', '国家级', 10, 36, null),
    ('insurance', '按时足额', 5, 12, null), ('insurance', '欠缴', -12, 12, null),
    ('electricity', '平稳增长', 4, 12, null), ('electricity', '正常', 0, 12, null),
    ('electricity', '大幅下降', -5, 12, null), ('electricity', '欠费', -10, 12, null),
    ('court', '已履行完毕', 0, 12, null), ('court', '涉诉被告', -2, 12, null), ('court', '被执行人', -20, 24, 'B'),
    ('court', '失信被执行人', -60, null, 'D'),
    ('environment', '绿', 10, 12, null), ('environment', '蓝', 5, 12, null), ('environment', '黄', -5, 12, null),
    ('environment', '红', -20, 24, 'B'), ('environment', '黑', -40, 24, 'C'),
    ('safety', '标准化达标', 4, 36, null), ('safety', '一般事故', -10, 24, null), ('safety', '较大以上事故', -30, 36, 'C'),
    ('repayment', '按期还本付息', 8, 12, null), ('repayment', '展期', -2, 12, null), ('repayment', '逾期', -20, 24, 'B'),
    ('capacity', '高新技术企业', 6, 36, null), ('capacity', '专精特新', 6, 36, null), ('capacity', '专精特新小巨人', 9, 36, null)
    ) as rule (kind, level, points, months, ceiling);
insert into directory_credit_scale values ('2020-01-01', 60, 20, 'system', timestamptz '2020-01-01 00:00+08');
insert into directory_credit_step values
    ('2020-01-01', 'AAA', 90, 1), ('2020-01-01', 'AA', 80, 2), ('2020-01-01', 'A', 70, 3), ('2020-01-01', 'B', 55, 4),
    ('2020-01-01', 'C', 40, 5), ('2020-01-01', 'D', null, 6);
