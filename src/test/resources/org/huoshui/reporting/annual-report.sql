-- The figures of the annual report, computed from the demo county's samples by the definitions of the statistics and
-- rounded once, at print (四舍五入), without any of the program's own code.
-- Result: table expected(phrase, text).

-- what the samples say; a bank's return repeats earlier months, so the file that came in last counts (history, then December,
-- then the correction); 瀚宁银行's faulty return gives way to its correction
create table obs as
with files as (
  select 1 as came, * from read_csv('samples/truth/history.tsv', delim = '\t', header = true, all_varchar = true, quote = '')
  union all
  select 2, * from read_csv('samples/truth/2022-12.tsv', delim = '\t', header = true, all_varchar = true, quote = '')
  where subject <> 'HNB'
  union all
  select 3, * from read_csv('samples/truth/corrected.tsv', delim = '\t', header = true, all_varchar = true, quote = '')
)
select subject, indicator, month, cast(value as decimal(38, 6)) as value from files
qualify row_number() over (partition by subject, indicator, month order by came desc) = 1;

create table region as
select code, name, level, parent from read_csv('samples/directory/regions.tsv', delim = '\t', header = true, all_varchar = true, quote = '');
create table pool as
select code, name, unnest(string_split(members, '|')) as region
from read_csv('samples/directory/groups.tsv', delim = '\t', header = true, all_varchar = true, quote = '');
create table target as
select * from read_csv('samples/targets.tsv', delim = '\t', header = true, all_varchar = true, quote = '');
create table indicator as
select code, name, unit, kind, direction, aggregation, cast(decimals as integer) as decimals,
  case when unit like '亿%' then 1e8 when unit like '万%' then 1e4 else 1 end as factor
from read_csv('src/main/resources/indicators/catalogue.tsv', delim = '\t', header = true, all_varchar = true, quote = '');

-- own county: the sum of its institutions where they report the item; other places: what the city says of them
create table total as
select '990101' as region, indicator, month, cast(sum(value) as double) as value
from obs join indicator i on i.code = obs.indicator
where subject not similar to '[0-9]+' and i.aggregation = 'sum'
group by all;
insert into total
select subject, indicator, month, cast(value as double) from obs
where subject similar to '[0-9]+'
  and not exists (select 1 from total t where t.region = obs.subject and t.indicator = obs.indicator and t.month = obs.month);
-- the city where it has no number of its own: its counties together
insert into total
select '990100', indicator, month, sum(value) from total
where region <> '990100'
  and (indicator, month) not in (select (indicator, month) from total where region = '990100')
group by indicator, month having count(*) = 9;

create macro at_month(m, back) as strftime(strptime(m || '-01', '%Y-%m-%d') - to_months(back), '%Y-%m');
create macro last_december(m) as (cast(m[1:4] as integer) - 1) || '-12';

-- derived: 存贷比 = 贷款 ÷ 存款, 增量存贷比 = 贷款增量 ÷ 存款增量, 不良率 = 不良 ÷ 贷款, sums of parts, weighted rate
insert into total
select l.region, 'loan_deposit_ratio', l.month, l.value / d.value * 100
from total l join total d using (region, month) where l.indicator = 'loan.balance' and d.indicator = 'deposit.balance';
insert into total
select l.region, 'loan_deposit_ratio.incremental', l.month, (l.value - l0.value) / (d.value - d0.value) * 100
from total l join total d using (region, month)
  join total l0 on l0.region = l.region and l0.indicator = 'loan.balance' and l0.month = last_december(l.month)
  join total d0 on d0.region = l.region and d0.indicator = 'deposit.balance' and d0.month = last_december(l.month)
where l.indicator = 'loan.balance' and d.indicator = 'deposit.balance' and d.value > d0.value;
insert into total
select n.region, 'npl.ratio', n.month, n.value / l.value * 100
from total n join total l using (region, month) where n.indicator = 'npl.balance' and l.indicator = 'loan.balance';
insert into total
select region, 'deposit_loan.balance', month, sum(value) from total
where indicator in ('deposit.balance', 'loan.balance') group by region, month having count(*) = 2;
insert into total
select region, 'insurance.premium', month, sum(value) from total
where indicator in ('insurance.premium.property', 'insurance.premium.life') group by region, month having count(*) = 2;
insert into total
select region, 'insurance.claim', month, sum(value) from total
where indicator in ('insurance.claim.property', 'insurance.claim.life') group by region, month having count(*) = 2;
insert into total
select '990101', 'loan.rate.enterprise_new.weighted_avg', r.month,
  sum(cast(r.value as double) * cast(w.value as double)) / sum(cast(w.value as double))
from obs r join obs w using (subject, month)
where r.indicator = 'loan.rate.enterprise_new.weighted_avg' and w.indicator = 'loan.enterprise.issued.amount'
  and subject not similar to '[0-9]+' and w.value <> 0
group by r.month;

-- one row per place, item and month with everything it is compared with
create table compared as
select t.region, t.indicator, t.month, t.value, ys.value as year_start, ly.value as last_year,
  t.value - ys.value as delta, case when ys.value > 0 then (t.value - ys.value) / ys.value * 100 end as growth,
  t.value - ly.value as delta_yoy, case when ly.value > 0 then (t.value - ly.value) / ly.value * 100 end as growth_yoy
from total t
left join total ys on ys.region = t.region and ys.indicator = t.indicator and ys.month = last_december(t.month)
left join total ly on ly.region = t.region and ly.indicator = t.indicator and ly.month = at_month(t.month, 12);

create table ranked as
select c.region, c.indicator, c.month, p.code as pool,
  rank() over w_value as by_value, rank() over w_delta as by_delta, rank() over w_growth as by_growth,
  rank() over w_yoy as by_growth_yoy
from compared c join pool p using (region) join indicator i on i.code = c.indicator
window
  w_value as (partition by p.code, c.indicator, c.month order by case when i.direction = 'lower_first' then c.value else -c.value end),
  w_delta as (partition by p.code, c.indicator, c.month order by case when i.direction = 'lower_first' then c.delta else -c.delta end),
  w_growth as (partition by p.code, c.indicator, c.month order by case when i.direction = 'lower_first' then c.growth else -c.growth end),
  w_yoy as (partition by p.code, c.indicator, c.month order by case when i.direction = 'lower_first' then c.growth_yoy else -c.growth_yoy end);

-- how numbers are printed
create macro num(x, n) as printf('%.' || n || 'f', round(x, n));
create macro worded(x, n, up, down, unit) as
  case when round(x, n) = 0 then '持平' when x > 0 then up || num(x, n) || unit else down || num(-x, n) || unit end;

create table said as
select c.*, i.name, i.unit, i.decimals, i.factor, i.kind, r.name as place,
  replace(cast(cast(c.month[1:4] as integer) as varchar) || '年' || cast(c.month[6:7] as integer) || '月', ' ', '') as written_month
from compared c join indicator i on i.code = c.indicator join region r on r.code = c.region;

create table expected as
with phrases as (
  select *, '' as words, num(value / factor, decimals) as text from said
  union all select *, '·年初数', num(year_start / factor, decimals) from said
  union all select *, '·较年初增量', num(delta / factor, decimals) from said
  union all select *, '·较年初增减', worded(delta / factor, decimals, '增加', '减少', unit) from said
  union all select *, '·较年初增幅', num(growth, 2) from said
  union all select *, '·较年初增降', worded(growth, 2, '增长', '下降', '%') from said
  union all select *, '·较年初升降', worded(delta, 2, '上升', '下降', '个百分点') from said where unit = '%'
  union all select *, '·同比升降', worded(delta_yoy, 2, '上升', '下降', '个百分点') from said where unit = '%'
  union all select *, '·同比增量', num(delta_yoy / factor, decimals) from said
  union all select *, '·同比增减', worded(delta_yoy / factor, decimals, '增加', '减少', unit) from said
  union all select *, '·同比增幅', num(growth_yoy, 2) from said
  union all select *, '·同比增降', worded(growth_yoy, 2, '增长', '下降', '%') from said
  -- 同比多增: this year's increment less last year's
  union all
  select s.*, '·同比多增少增', worded((s.delta - b.delta) / s.factor, s.decimals, '多增', '少增', s.unit)
  from said s join compared b on b.region = s.region and b.indicator = s.indicator and b.month = at_month(s.month, 12)
  -- 增幅变化: growth over the year now less a year ago, 百分点
  union all
  select s.*, '·增幅升降', worded(s.growth_yoy - b.growth_yoy, 2, '上升', '下降', '个百分点')
  from said s join compared b on b.region = s.region and b.indicator = s.indicator and b.month = at_month(s.month, 12)
  -- 占比
  union all
  select s.*, '·占比(' || w.name || ')', num(s.value / w.value * 100, 2)
  from said s join said w on w.region = s.region and w.month = s.month and w.indicator in ('deposit.balance', 'loan.balance')
  -- 较全市平均
  union all
  select s.*, '·较全市平均',
    case when round(s.value - c.value, 2) = 0 then '与全市平均持平'
      else worded(s.value - c.value, 2, '高于全市平均', '低于全市平均', '个百分点') end
  from said s join total c on c.region = '990100' and c.indicator = s.indicator and c.month = s.month where s.unit = '%'
  -- 位次
  union all
  select s.*, '·' || kind_of || (case when k.pool = 'city' then '' else '(南部五县)' end), cast(place_of as varchar)
  from said s join (
    select region, indicator, month, pool, '位次' as kind_of, by_value as place_of from ranked
    union all select region, indicator, month, pool, '增量位次', by_delta from ranked
    union all select region, indicator, month, pool, '增幅位次', by_growth from ranked
    union all select region, indicator, month, pool, '同比增幅位次', by_growth_yoy from ranked
  ) k on k.region = s.region and k.indicator = s.indicator and k.month = s.month
  -- 目标 and how far it is kept: the plan fixes a value, an increment or a growth
  union all
  select s.*, '·目标', case when t."of" = 'growth_year_start' then num(cast(t.amount as double), 2)
    else num(cast(t.amount as double) / s.factor, s.decimals) end
  from said s join target t on t.indicator = s.indicator and t.subject = s.region and t.year = s.month[1:4]
  union all
  select s.*, '·目标完成率',
    num(case t."of" when 'growth_year_start' then s.growth when 'delta_year_start' then s.delta else s.value end
      / cast(t.amount as double) * 100, 2)
  from said s join target t on t.indicator = s.indicator and t.subject = s.region and t.year = s.month[1:4]
)
select written_month || '·' || place || '·' || name || words as phrase, text from phrases where text is not null;
