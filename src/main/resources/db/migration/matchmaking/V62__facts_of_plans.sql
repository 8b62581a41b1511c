-- Projects, agreements, relief and the green portal as figures.

-- A key project counts in the year of its list, until it is withdrawn; what it asks for counts from the meeting it was
-- presented at.
create view matchmaking_key_project with (security_invoker) as
select s.region, p.id, p.name::text as label, p.demand::numeric as demand, p.recommended_on,
       greatest(p.listed_on, make_date(p.year, 1, 1)) as since,
       case when p.state = 'WITHDRAWN' then least(p.state_since, make_date(p.year + 1, 1, 1))
            else make_date(p.year + 1, 1, 1) end as until,
       make_date(greatest(p.year, extract(year from p.recommended_on)::int) + 1, 1, 1) as forgotten
from matchmaking_project p
cross join lateral (values ((select value::text from directory_setting where name = 'home')), (p.township::text)) s (region)
where s.region is not null;

create view matchmaking_agreed with (security_invoker) as
select s.region, s.institution, a.id, a.institution::text as bank, a.signed_on as day, a.promised::numeric as promised,
       concat(coalesce(i.short_name, a.institution), '：', a.title) as label
from matchmaking_agreement a
left join directory_institution i on i.code = a.institution
cross join lateral (values ((select value::text from directory_setting where name = 'home'), null::text),
                           (null, a.institution::text)) s (region, institution)
where s.region is not null or s.institution is not null;

create view matchmaking_relieved with (security_invoker) as
select s.region, s.institution, u.id, u.day, u.amount::numeric as amount,
       coalesce(u.firm, concat(u.institution, '/', u.household)) as whom,
       concat(case when u.firm is null then '农户' else u.firm_name end, '：', coalesce(i.short_name, u.institution),
              case u.kind when 'RENEWAL' then '无还本续贷' when 'EXTENSION' then '延期还本付息' else '资金接续' end) as label
from matchmaking_relief_use u
left join directory_institution i on i.code = u.institution
cross join lateral (values ((select value::text from directory_setting where name = 'home'), null::text),
                           (u.township::text, null), (null, u.institution::text)) s (region, institution)
where u.cancelled_at is null and (s.region is not null or s.institution is not null);

create view matchmaking_green_lent with (security_invoker) as
select s.region, s.institution, g.id, g.firm::text as firm, g.day, g.amount::numeric as amount,
       concat(g.firm_name, '：', coalesce(i.short_name, g.institution), '线上放款') as label
from matchmaking_green_loan g
left join directory_institution i on i.code = g.institution
cross join lateral (values ((select value::text from directory_setting where name = 'home'), null::text),
                           (g.township::text, null), (null, g.institution::text)) s (region, institution)
where g.cancelled_at is null and (s.region is not null or s.institution is not null);

create view matchmaking_plan_facts with (security_invoker) as
select 'project.key.count'::text as indicator, region, null::text as institution, since as day, 1::numeric as value,
       'project/' || id as record, label from matchmaking_key_project where until > since
union all
select 'project.key.count', region, null, until, -1::numeric, 'project/' || id, label || '（不再列入）'
from matchmaking_key_project where until > since
union all
select 'project.recommended.count', region, null, recommended_on, 1::numeric, 'project/' || id, label
from matchmaking_key_project where recommended_on is not null
union all
select 'project.financing_demand.amount', region, null, recommended_on, demand, 'project/' || id, label
from matchmaking_key_project where recommended_on is not null
union all
select 'project.financing_demand.amount', region, null, forgotten, -demand, 'project/' || id, label || '（上年推介）'
from matchmaking_key_project where recommended_on is not null
union all
select 'strategic_agreement.credit.amount', region, institution, day, promised, 'agreement/' || id, label
from matchmaking_agreed
union all
select 'strategic_agreement.institution.count', region, institution, day, 1::numeric, 'agreement/' || id, label
from (select a.*, row_number() over (partition by region, institution, bank, extract(year from day) order by day, id) as nth
      from matchmaking_agreed a) f where nth = 1
union all
select 'relief.loan.amount', region, institution, day, amount, 'relief/' || id, label from matchmaking_relieved
union all
select 'relief.loan.count', region, institution, day, 1::numeric, 'relief/' || id, label from matchmaking_relieved
union all
select 'relief.loan.household.count', region, institution, day, 1::numeric, 'relief/' || id, label
from (select r.*, row_number() over (partition by region, institution, whom, extract(year from day) order by day, id) as nth
      from matchmaking_relieved r) f where nth = 1
union all
select 'relief.loan.pool.amount', (select value::text from directory_setting where name = 'home'), null, from_day,
       pool::numeric, 'relief-measure/' || id, title::text
from matchmaking_relief_measure where pool is not null
union all
select 'relief.loan.pool.amount', (select value::text from directory_setting where name = 'home'), null, until_day + 1,
       -pool::numeric, 'relief-measure/' || id, title || '（到期）'
from matchmaking_relief_measure where pool is not null and until_day is not null
union all
select 'green_platform.online_loan.amount', region, institution, day, amount, 'green-loan/' || id, label
from matchmaking_green_lent
union all
select 'green_platform.financed_enterprise.count', region, institution, day, 1::numeric, 'green-loan/' || id, label
from (select g.*, row_number() over (partition by region, institution, firm, extract(year from day) order by day, id) as nth
      from matchmaking_green_lent g) f where nth = 1
union all
-- what the platform's operator told of a month goes before the list of firms; the townships know only the list
select 'green_platform.registered_enterprise.count', (select value::text from directory_setting where name = 'home'), null,
       (to_date(month, 'YYYY-MM') + interval '1 month' - interval '1 day')::date,
       (registered - coalesce(lag(registered) over (order by month), 0))::numeric, 'green-month/' || month,
       concat(month, '：', source)
from matchmaking_green_month
union all
select 'green_platform.registered_enterprise.count', (select value::text from directory_setting where name = 'home'), null,
       registered_on, 1::numeric, 'firm/' || firm, firm_name::text
from matchmaking_green_firm where not exists (select 1 from matchmaking_green_month)
union all
select 'green_platform.registered_enterprise.count', township::text, null, registered_on, 1::numeric, 'firm/' || firm,
       firm_name::text
from matchmaking_green_firm where township is not null
union all
select 'green_branch.new.count', s.region, s.institution, b.opened_on, 1::numeric, 'branch/' || b.id, b.name::text
from matchmaking_branch b
cross join lateral (values ((select value::text from directory_setting where name = 'home'), null::text),
                           (null, b.institution::text)) s (region, institution)
where b.green and (s.region is not null or s.institution is not null);
