-- Checks are data: a rule, its severity, its sentences, from when it holds. Changing one adds a row; the row in force
-- for a month is the latest whose effective_from is not after the month's last day.
create table returns_check (
    code text not null,
    effective_from date not null,
    scope text not null check (scope in ('WITHIN', 'EARLIER', 'OTHERS', 'PRESENCE')),
    kind text not null check (kind in ('EXPRESSION', 'REQUIRED', 'NON_NEGATIVE', 'UNIT_SLIP', 'OUTLIER')),
    severity text not null check (severity in ('ERROR', 'WARNING')),
    rule text not null,          -- EXPRESSION: must hold; OUTLIER: the phrase compared; UNIT_SLIP: the factors
    tolerance numeric not null,  -- OUTLIER: times the usual spread; UNIT_SLIP: how far the ratio may be off the factor
    floor numeric not null,      -- OUTLIER: percentage points below which nothing stands out
    zh text not null,
    en text not null,
    applies_to text not null,    -- kinds of institution and REGION, comma-separated
    active boolean not null,
    ordinal int not null,
    changed_by text not null,
    primary key (code, effective_from)
);

insert into returns_check
    (ordinal, code, effective_from, scope, kind, severity, rule, tolerance, floor, zh, en, applies_to, active, changed_by)
select ordinal, code, date '2000-01-01', scope, kind, severity, rule, tolerance, floor, zh, en,
       case who when 'bank' then 'COMMERCIAL_BANK,RURAL_COMMERCIAL_BANK,VILLAGE_BANK,POLICY_BANK'
                when 'institution' then 'COMMERCIAL_BANK,RURAL_COMMERCIAL_BANK,VILLAGE_BANK,POLICY_BANK,PROPERTY_INSURER,LIFE_INSURER,GUARANTEE_COMPANY'
                else 'COMMERCIAL_BANK,RURAL_COMMERCIAL_BANK,VILLAGE_BANK,POLICY_BANK,PROPERTY_INSURER,LIFE_INSURER,GUARANTEE_COMPANY,REGION' end,
       true, 'system'
from (values
    (10, 'required', 'PRESENCE', 'REQUIRED', 'ERROR', '', 0, 0,
     '缺少必报项：{indicator}', 'Required item missing: {indicator}', 'institution'),
    (20, 'non-negative', 'WITHIN', 'NON_NEGATIVE', 'ERROR', '', 0, 0,
     '{indicator}为负数：{value}', '{indicator} is negative: {value}', 'all'),
    (30, 'deposit-parts', 'WITHIN', 'EXPRESSION', 'ERROR',
     '各项存款余额 >= 住户存款余额 + 非金融企业存款余额 + 机关团体存款余额', 0, 0,
     '各项存款小于住户、非金融企业、机关团体存款之和', 'Total deposits are less than household, corporate and government deposits together', 'bank'),
    (40, 'loan-parts', 'WITHIN', 'EXPRESSION', 'ERROR',
     '各项贷款余额 >= 住户贷款余额 + 企事业单位贷款余额', 0, 0,
     '各项贷款小于住户贷款与企事业单位贷款之和', 'Total loans are less than household and corporate loans together', 'bank'),
    (50, 'corporate-parts', 'WITHIN', 'EXPRESSION', 'ERROR',
     '企事业单位贷款余额 >= 企业中长期贷款余额', 0, 0,
     '企业中长期贷款大于企事业单位贷款', 'Medium and long-term corporate loans exceed corporate loans', 'bank'),
    (60, 'manufacturing-parts', 'WITHIN', 'EXPRESSION', 'ERROR',
     '制造业中长期贷款余额 <= 制造业贷款余额', 0, 0,
     '制造业中长期贷款大于制造业贷款', 'Medium and long-term manufacturing loans exceed manufacturing loans', 'bank'),
    (70, 'manufacturing-total', 'WITHIN', 'EXPRESSION', 'ERROR',
     '制造业贷款余额 <= 各项贷款余额', 0, 0,
     '制造业贷款大于各项贷款', 'Manufacturing loans exceed total loans', 'bank'),
    (80, 'inclusive-total', 'WITHIN', 'EXPRESSION', 'ERROR',
     '普惠小微贷款余额 <= 各项贷款余额', 0, 0,
     '普惠小微贷款大于各项贷款', 'Inclusive micro and small loans exceed total loans', 'bank'),
    (90, 'npl-total', 'WITHIN', 'EXPRESSION', 'ERROR',
     '不良贷款余额 <= 各项贷款余额', 0, 0,
     '不良贷款大于各项贷款', 'Non-performing loans exceed total loans', 'bank'),
    (100, 'npl-ratio-high', 'WITHIN', 'EXPRESSION', 'WARNING',
     '不良贷款率 <= 10', 0, 0,
     '不良贷款率超过10%', 'The NPL ratio exceeds 10%', 'bank'),
    (110, 'rate-range', 'WITHIN', 'EXPRESSION', 'ERROR',
     '新发放企业贷款加权平均利率 <= 24', 0, 0,
     '新发放企业贷款加权平均利率高于24%', 'The weighted average rate of new corporate loans is above 24%', 'bank'),
    (120, 'unit-slip', 'EARLIER', 'UNIT_SLIP', 'ERROR', '10000,1000,100000000', 2, 0,
     '{indicators}约为上月的{ratio}，很可能单位有误：文件中按“{unit}”读取，实际似为“{likely}”',
     '{indicators} stand at about {ratio} last month: very likely a slip of unit, read as {unit} but apparently in {likely}', 'all'),
    (130, 'loan-jump', 'EARLIER', 'EXPRESSION', 'WARNING', 'abs(各项贷款余额·环比增幅) <= 20', 0, 0,
     '各项贷款较上月变动超过20%', 'Total loans moved by more than 20% in one month', 'bank'),
    (140, 'deposit-jump', 'EARLIER', 'EXPRESSION', 'WARNING', 'abs(各项存款余额·环比增幅) <= 20', 0, 0,
     '各项存款较上月变动超过20%', 'Total deposits moved by more than 20% in one month', 'bank'),
    (150, 'npl-jump', 'EARLIER', 'EXPRESSION', 'WARNING', 'abs(不良贷款余额·环比增幅) <= 50', 0, 0,
     '不良贷款较上月变动超过50%', 'Non-performing loans moved by more than 50% in one month', 'bank'),
    (160, 'deposit-outlier', 'OTHERS', 'OUTLIER', 'WARNING', '各项存款余额·环比增幅', 6, 8,
     '各项存款环比增幅{value}，明显偏离同业（中位数{median}）',
     'Growth of total deposits over last month, {value}, stands far from the other banks'' (median {median})', 'bank'),
    (170, 'loan-outlier', 'OTHERS', 'OUTLIER', 'WARNING', '各项贷款余额·环比增幅', 6, 8,
     '各项贷款环比增幅{value}，明显偏离同业（中位数{median}）',
     'Growth of total loans over last month, {value}, stands far from the other banks'' (median {median})', 'bank')
) as seed (ordinal, code, scope, kind, severity, rule, tolerance, floor, zh, en, who);
