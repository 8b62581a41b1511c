-- 攀登企业 as figures: how many there are, which of them got money, whose needs were struck off. Of the county and its townships
-- only: a bank is shown the firms it deals with, and its own figure would be a part of what the office sees.

-- on the list, of whatever batch, with a lead bank
create view matchmaking_climbing with (security_invoker) as
select m.firm, m.since, m.until, m.lead_institution, l.name as list
from directory_firm_list_member m join directory_firm_list l on l.code = m.list
where l.kind = 'CLIMBING';

-- A firm in two batches is one firm: it joins with the first and leaves with the last. until is its last day.
create view matchmaking_climbing_move with (security_invoker) as
select s.region, c.firm, c.day, c.delta, concat(f.name, case c.delta when 1 then '列入' else '退出' end, '攀登企业') as label
from (select firm, day, delta, list, sum(delta) over (partition by firm order by day, delta desc rows unbounded preceding) as now
      from (select firm, since as day, 1 as delta, list from matchmaking_climbing where lead_institution is not null
            union all
            select firm, until + 1, -1, list from matchmaking_climbing
            where lead_institution is not null and until is not null) moves) c
join directory_firm f on f.code = c.firm
cross join lateral (values ((select value::text from directory_setting where name = 'home')), (f.township::text)) s (region)
where s.region is not null and (c.delta = 1 and c.now = 1 or c.delta = -1 and c.now = 0);

create view matchmaking_climbing_paid with (security_invoker) as
select p.* from matchmaking_paid p
where p.institution is null
  and exists (select 1 from matchmaking_climbing c
              where c.firm = p.firm and c.since <= p.day and coalesce(c.until >= p.day, true));

create view matchmaking_climbing_closed with (security_invoker) as
select s.region, n.id, n.firm_then as firm, n.closed_on as day, concat(n.firm_name, '：融资需求销号') as label
from matchmaking_need n
cross join lateral (values ((select value::text from directory_setting where name = 'home')), (n.township::text)) s (region)
where n.state = 'CLOSED' and n.closed_on is not null and s.region is not null
  and exists (select 1 from matchmaking_climbing c
              where c.firm = n.firm_then and c.since <= n.closed_on and coalesce(c.until >= n.closed_on, true));

create view matchmaking_climbing_facts with (security_invoker) as
select 'climbing_enterprise.count'::text as indicator, region, null::text as institution, day, delta::numeric as value,
       'firm/' || firm as record, label from matchmaking_climbing_move
union all
select 'climbing_enterprise.loan.issued.amount', region, null, day, amount, 'need/' || need, label
from matchmaking_climbing_paid
union all
select 'climbing_enterprise.financed.count', region, null, day, 1::numeric, 'need/' || need, label
from (select p.*, row_number() over (partition by region, firm, extract(year from day) order by day, id) as nth
      from matchmaking_climbing_paid p) f where nth = 1
union all
select 'climbing_enterprise.demand_resolved.count', region, null, day, 1::numeric, 'need/' || id, label
from (select c.*, row_number() over (partition by region, firm, extract(year from day) order by day, id) as nth
      from matchmaking_climbing_closed c) f where nth = 1;
