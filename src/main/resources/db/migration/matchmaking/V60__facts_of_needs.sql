-- What needs offer as figures: credit granted, money lent, firms helped. A deed stands in these views once for each it is told
-- of: the county, the township of the firm, the bank. Firms count by the firm of the day (firm_then): a merger later does not
-- change what was printed. See docs/daily-work.md.

-- Money that went out. An extension is none: what was lent stays lent.
create view matchmaking_paid with (security_invoker) as
select s.region, s.institution, d.id, d.need, d.firm_then as firm, d.institution as bank, d.day, d.amount, d.first_loan,
       concat(coalesce(n.firm_name, d.firm_then), '：', coalesce(i.short_name, d.institution), '放款') as label
from matchmaking_disbursement d
left join matchmaking_need n on n.id = d.need
left join directory_institution i on i.code = d.institution
cross join lateral (values ((select value::text from directory_setting where name = 'home'), null::text),
                           (d.township::text, null), (null, d.institution::text)) s (region, institution)
where d.kind <> 'EXTENSION' and (s.region is not null or s.institution is not null);

create view matchmaking_granted with (security_invoker) as
select s.region, s.institution, g.id, g.need, g.firm_then as firm, g.institution as bank, g.day, g.amount,
       n.visit is not null or n.origin = 'VISIT' as visited,
       concat(coalesce(n.firm_name, g.firm_then), '：', coalesce(i.short_name, g.institution), '授信') as label
from matchmaking_grant g
left join matchmaking_need n on n.id = g.need
left join directory_institution i on i.code = g.institution
cross join lateral (values ((select value::text from directory_setting where name = 'home'), null::text),
                           (g.township::text, null), (null, g.institution::text)) s (region, institution)
where s.region is not null or s.institution is not null;

-- Lines of several banks to one firm for one need, from the day the second bank joins until each line ends. No bank is told of
-- it: that others are there is not for it to know.
create view matchmaking_joint_credit with (security_invoker) as
select s.region, g.id, g.need, greatest(g.day, j.joined) as since, (g.day + make_interval(months => g.months))::date as until,
       g.amount, concat(coalesce(n.firm_name, g.firm_then), '：', coalesce(i.short_name, g.institution), '联合授信') as label
from matchmaking_grant g
join (select need, (array_agg(first order by first))[2] as joined
      from (select need, institution, min(day) as first from matchmaking_grant group by need, institution) b
      group by need having count(*) > 1) j on j.need = g.need
left join matchmaking_need n on n.id = g.need
left join directory_institution i on i.code = g.institution
cross join lateral (values ((select value::text from directory_setting where name = 'home')), (g.township::text)) s (region)
where s.region is not null and g.day + make_interval(months => g.months) > greatest(g.day, j.joined);

-- where firms are counted, the first deed of the year stands for the firm
create view matchmaking_need_facts with (security_invoker) as
select 'credit.granted.amount'::text as indicator, region, institution, day, amount as value,
       'need/' || need as record, label from matchmaking_granted
union all
select 'credit.granted.new.amount', region, institution, day, amount, 'need/' || need, label
from matchmaking_granted where visited
union all
select 'credit.joint.amount', region, null, since, amount, 'need/' || need, label from matchmaking_joint_credit
union all
select 'credit.joint.amount', region, null, until, -amount, 'need/' || need, label || '到期' from matchmaking_joint_credit
union all
select 'matchmaking.financing.amount', region, institution, day, amount, 'need/' || need, label from matchmaking_paid
union all
select 'enterprise.assisted.financing.amount', region, institution, day, amount, 'need/' || need, label
from matchmaking_paid
union all
select 'enterprise.assisted.count', region, institution, day, 1::numeric, 'need/' || need, label
from (select p.*, row_number() over (partition by region, institution, firm, extract(year from day) order by day, id) as nth
      from matchmaking_paid p) f where nth = 1
union all
select 'first_loan.amount', region, institution, day, amount, 'need/' || need, label
from matchmaking_paid where first_loan
union all
select 'first_loan.enterprise.count', region, institution, day, 1::numeric, 'need/' || need, label
from (select p.*, row_number() over (partition by region, institution, firm, extract(year from day) order by day, id) as nth
      from matchmaking_paid p where first_loan) f where nth = 1;
