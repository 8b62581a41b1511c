-- Numbers that decide what is worth a second look. Rows, not constants: the office may want them otherwise one day.
create table indicators_threshold (
    name           text not null,
    effective_from date not null,
    value          numeric not null,
    note           text not null,
    primary key (name, effective_from)
);

insert into indicators_threshold (name, effective_from, value, note) values
    ('unusual.z',             date '2000-01-01', 3.5, '环比变化偏离自身历史中位数的稳健标准分，超过即为异常（Iglewicz–Hoaglin 建议值）'),
    ('unusual.months',        date '2000-01-01', 36,  '与过去多少个月的环比变化相比'),
    ('unusual.least_months',  date '2000-01-01', 12,  '少于多少个月的历史不判断'),
    ('pace.tolerance',        date '2000-01-01', 5,   '完成进度与时间进度相差多少个百分点以内视为相当');
