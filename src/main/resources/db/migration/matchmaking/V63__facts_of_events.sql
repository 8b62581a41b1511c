-- Events and visits as figures.

create view matchmaking_held with (security_invoker) as
select s.region, s.institution, e.id, e.day, e.name::text as label,
       case r.level when 'TOWNSHIP' then r.parent else r.code end::text as county
from matchmaking_event e
left join directory_region r on r.code = e.region
cross join lateral (
    select (select value::text from directory_setting where name = 'home'), null::text
    union all select e.region::text, null where r.level = 'TOWNSHIP'
    union all select null, i.institution::text from matchmaking_invitation i
              where i.event = e.id and i.institution is not null and i.signed_in_at is not null) s (region, institution)
where e.state in ('ONGOING', 'ENDED', 'ARCHIVED') and (s.region is not null or s.institution is not null);

-- what was signed, told of county, township and bank; households of a village have no firm
create view matchmaking_signed with (security_invoker) as
select s.region, s.institution, g.id, g.event, g.firm_then::text as firm, g.institution::text as bank, g.day,
       g.amount::numeric as amount, g.kind, g.onsite, g.state, coalesce(g.households, 1)::numeric as households, g.referral,
       concat(g.party, '：', g.institution_name,
              case g.kind when 'INTENT' then '意向' when 'CONTRACT' then '签约' else '授信' end) as label
from matchmaking_signature g
cross join lateral (values ((select value::text from directory_setting where name = 'home'), null::text),
                           (g.township::text, null), (null, g.institution::text)) s (region, institution)
where s.region is not null or s.institution is not null;

-- Money on what was signed: told by hand, or disbursed on the referral that came of it. One disbursement counts once, on the
-- first signature of its referral.
create view matchmaking_arrived with (security_invoker) as
select s.region, s.institution, m.signature, m.event, m.day, m.amount, m.id, s.label
from matchmaking_signed s
join (select f.signature, f.event, f.day, f.amount::numeric as amount, f.id from matchmaking_fulfilment f
      union all
      select g.id, g.event, d.day, d.amount::numeric, d.id
      from (select distinct on (referral) id, event, referral, day from matchmaking_signature
            where referral is not null and kind <> 'INTENT' order by referral, day, id) g
      join matchmaking_disbursement d on d.referral = g.referral and d.day >= g.day and d.kind <> 'EXTENSION') m
  on m.signature = s.id
where s.kind <> 'INTENT';

create view matchmaking_event_facts with (security_invoker) as
select 'matchmaking.event.count'::text as indicator, region, institution, day, 1::numeric as value,
       'event/' || id as record, label from matchmaking_held
union all
select 'matchmaking.county_covered.count', region, null, day, 1::numeric, 'event/' || id, label
from (select h.*, row_number() over (partition by region, county, extract(year from day) order by day, id) as nth
      from matchmaking_held h where institution is null and county is not null) f where nth = 1
union all
select 'matchmaking.intent.amount', region, institution, day, amount, 'event/' || event, label
from matchmaking_signed where kind = 'INTENT'
union all
select 'matchmaking.intent.enterprise.count', region, institution, day, 1::numeric, 'event/' || event, label
from (select s.*, row_number() over (partition by region, institution, firm, extract(year from day) order by day, id) as nth
      from matchmaking_signed s where kind = 'INTENT' and firm is not null) f where nth = 1
union all
select 'matchmaking.project.count', region, institution, day, 1::numeric, 'event/' || event, label
from matchmaking_signed where onsite
union all
-- followed from the day it was signed until money arrives; a flow starts afresh each year, so only what arrives in the same
-- year takes one away
select 'matchmaking.project.following.count', region, institution, day, 1::numeric, 'event/' || event, label
from matchmaking_signed where state = 'FOLLOWING'
union all
select 'matchmaking.project.following.count', s.region, s.institution, a.day, -1::numeric, 'event/' || s.event, s.label || '（资金到位）'
from matchmaking_signed s
join (select region, institution, signature, min(day) as day from matchmaking_arrived group by 1, 2, 3) a
  on a.signature = s.id and a.region is not distinct from s.region and a.institution is not distinct from s.institution
where s.state = 'FOLLOWING' and extract(year from a.day) = extract(year from s.day)
union all
select 'matchmaking.signed.amount', region, institution, day, amount, 'event/' || event, label
from matchmaking_signed where onsite and kind <> 'INTENT'
union all
select 'matchmaking.signed.bank.count', region, institution, day, 1::numeric, 'event/' || event, label
from (select s.*, row_number() over (partition by region, institution, bank, extract(year from day) order by day, id) as nth
      from matchmaking_signed s where onsite and kind <> 'INTENT') f where nth = 1
union all
select 'matchmaking.signed.enterprise.count', region, institution, day, 1::numeric, 'event/' || event, label
from (select s.*, row_number() over (partition by region, institution, firm, extract(year from day) order by day, id) as nth
      from matchmaking_signed s where onsite and kind <> 'INTENT' and firm is not null) f where nth = 1
union all
select 'matchmaking.offsite.credit.amount', region, institution, day, amount, 'event/' || event, label
from matchmaking_signed where not onsite and kind <> 'INTENT'
union all
select 'matchmaking.offsite.household.count', region, institution, day, households, 'event/' || event, label
from matchmaking_signed where not onsite and kind <> 'INTENT'
union all
select 'matchmaking.credit.total.amount', region, institution, day, amount, 'event/' || event, label
from matchmaking_signed where kind <> 'INTENT'
union all
select 'matchmaking.fulfilled.amount', region, institution, day, amount, 'event/' || event, label from matchmaking_arrived
union all
select 'matchmaking.fulfilled.project.count', region, institution, day, 1::numeric, 'event/' || event, label
from (select a.*, row_number() over (partition by region, institution, signature order by day, id) as nth
      from matchmaking_arrived a) f where nth = 1
union all
select 'matchmaking.speaker.enterprise.count', region, null, day, 1::numeric, 'event/' || id, title
from (select h.region, h.id, h.day, a.title::text as title,
             row_number() over (partition by h.region, a.firm, extract(year from h.day) order by h.day, a.id) as nth
      from matchmaking_held h join matchmaking_agenda a on a.event = h.id
      where h.institution is null and a.firm is not null and a.kind in ('SPEECH', 'PROJECT')) f where nth = 1;

create view matchmaking_visited with (security_invoker) as
select s.region, s.institution, v.id, v.firm_then::text as firm, v.day, v.paired, concat(v.firm_name, '：走访') as label
from matchmaking_visit v
cross join lateral (values ((select value::text from directory_setting where name = 'home'), null::text),
                           (v.township::text, null), (null, v.institution::text)) s (region, institution)
where s.region is not null or s.institution is not null;

-- A firm is paired while any adviser looks after it, however many do. Within a bank, likewise.
create view matchmaking_paired_move with (security_invoker) as
select region, institution, firm, day, delta, label
from (select m.*, sum(delta) over (partition by region, institution, firm order by day, delta desc, id
                                   rows unbounded preceding) as now
      from (select s.region, s.institution, p.id, p.firm_then::text as firm, d.day, d.delta,
                   concat(p.firm_name, '：', case d.delta when 1 then '结对' else '结对结束' end) as label
            from matchmaking_pairing p
            cross join lateral (values ((select value::text from directory_setting where name = 'home'), null::text),
                                       (p.township::text, null), (null, p.institution::text)) s (region, institution)
            cross join lateral (values (p.since, 1), (p.until + 1, -1)) d (day, delta)
            where d.day is not null and (s.region is not null or s.institution is not null)) m) f
where delta = 1 and now = 1 or delta = -1 and now = 0;

create view matchmaking_visit_facts with (security_invoker) as
select 'enterprise.visited.count'::text as indicator, region, institution, day, 1::numeric as value, 'visit/' || id as record,
       label
from (select v.*, row_number() over (partition by region, institution, firm, extract(year from day) order by day, id) as nth
      from matchmaking_visited v) f where nth = 1
union all
select 'enterprise.service.count', region, institution, day, 1::numeric, 'visit/' || id, label
from matchmaking_visited where paired
union all
select 'enterprise.paired.count', region, institution, day, delta::numeric, 'firm/' || firm, label
from matchmaking_paired_move
union all
select 'enterprise.issue.resolved.count', s.region, s.institution, p.closed_on, 1::numeric, 'problem/' || p.id,
       concat(p.firm_name, '：', p.title)
from matchmaking_problem p
cross join lateral (values ((select value::text from directory_setting where name = 'home'), null::text),
                           (p.township::text, null), (null, p.institution::text)) s (region, institution)
where p.state = 'CLOSED' and p.closed_on is not null and (s.region is not null or s.institution is not null);

-- Credit told of with a visit, unless the need that came of the visit was granted by that bank: then the grant says it.
create view matchmaking_visit_credit with (security_invoker) as
select s.region, s.institution, v.id, v.day, v.credit::numeric as credit, concat(v.firm_name, '：走访新增授信') as label
from matchmaking_visit v
cross join lateral (values ((select value::text from directory_setting where name = 'home'), null::text),
                           (v.township::text, null), (null, v.institution::text)) s (region, institution)
where v.credit is not null and (s.region is not null or s.institution is not null)
  and not exists (select 1 from matchmaking_need n join matchmaking_grant g on g.need = n.id
                  where n.visit = v.id and g.institution = v.institution);

-- as before, with what visits told of, and the grants of products for photovoltaics
create or replace view matchmaking_need_facts with (security_invoker) as
select 'credit.granted.amount'::text as indicator, region, institution, day, amount as value,
       'need/' || need as record, label from matchmaking_granted
union all
select 'credit.granted.new.amount', region, institution, day, amount, 'need/' || need, label
from matchmaking_granted where visited
union all
select 'credit.granted.new.amount', region, institution, day, credit, 'visit/' || id, label from matchmaking_visit_credit
union all
select 'credit.granted.photovoltaic.amount', region, null, day, amount, 'need/' || need, label
from matchmaking_granted g
where institution is null
  and exists (select 1 from matchmaking_grant o join matchmaking_product_version v on v.product = o.product
              where o.id = g.id and (v.name like '%光伏%' or array_to_string(v.features, ' ') like '%光伏%'))
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
