-- Each query finds what must not be; the words behind == name it. Written apart from the program's own queries.

-- == a return without its original, or with another
select r.id from returns_return r left join returns_original o on o.return_id = r.id
where o.return_id is null or encode(sha256(o.content), 'hex') <> r.sha256 or length(o.content) <> r.size

-- == a return without its reading
select r.id from returns_return r left join returns_reading g on g.return_id = r.id where g.return_id is null

-- == a step that the table of a return's life does not have
select s.return_id || ' ' || coalesce(s.from_state, '-') || ' ' || s.action || ' ' || s.to_state from returns_step s
where (coalesce(s.from_state, '-'), s.action, s.to_state) not in (
    ('-', 'RECEIVE', 'RECEIVED'), ('RECEIVED', 'IDENTIFY', 'READ'), ('RECEIVED', 'CORRECT', 'RECEIVED'),
    ('READ', 'CORRECT', 'READ'), ('READ', 'CHECK', 'CHECKED'), ('CHECKED', 'CORRECT', 'READ'),
    ('CHECKED', 'CHECK', 'CHECKED'), ('CHECKED', 'ACCEPT', 'ACCEPTED'), ('RECEIVED', 'SEND_BACK', 'RETURNED'),
    ('READ', 'SEND_BACK', 'RETURNED'), ('CHECKED', 'SEND_BACK', 'RETURNED'), ('RECEIVED', 'REPLACE', 'REPLACED'),
    ('READ', 'REPLACE', 'REPLACED'), ('CHECKED', 'REPLACE', 'REPLACED'), ('ACCEPTED', 'RESTATE', 'RESTATED'))

-- == steps that do not follow one another
select return_id || ' at step ' || id from (
    select id, return_id, from_state, lag(to_state) over (partition by return_id order by id) as before from returns_step) s
where from_state is distinct from before

-- == a state that is not that of the last step
select r.id || ' ' || r.state from returns_return r
where r.state is distinct from (select to_state from returns_step s where s.return_id = r.id order by s.id desc limit 1)

-- == half an acceptance
select r.id || ' ' || r.state from returns_return r
where (r.state in ('ACCEPTED', 'RESTATED')) <> (r.accepted_at is not null)
   or (r.state in ('ACCEPTED', 'RESTATED')) <> (r.accepted_by is not null)
   or exists (select from returns_cover c where c.return_id = r.id and (c.version is not null) <> (r.state in ('ACCEPTED', 'RESTATED')))
   or (select count(*) from returns_step s where s.return_id = r.id and s.action = 'ACCEPT') > 1

-- == a month of an institution accepted twice without a restatement, or versions with gaps
select c.institution || ' ' || c.month || ' ' || array_agg(c.version || ' by return ' || r.id order by c.version)::text
from returns_cover c join returns_return r on r.id = c.return_id where c.version is not null
group by c.institution, c.month
having count(*) <> max(c.version) or min(c.version) <> 1 or count(*) filter (where r.restates is null) > 1

-- == numbers of a return that was not accepted
select s.id || ' of return ' || s.return_id from indicators_source s
where s.return_id is not null and not exists (
    select from returns_return r where r.id::text = s.return_id and r.state in ('ACCEPTED', 'RESTATED'))

-- == a source without numbers
select s.id from indicators_source s where not exists (select from indicators_observation o where o.source = s.id)

-- == an observation twice, or versions with gaps
select region || ' ' || coalesce(institution, '-') || ' ' || month || ' ' || indicator from indicators_observation
group by region, institution, month, indicator
having count(*) <> max(version) or min(version) <> 1 or count(distinct version) <> count(*)

-- == an accepted number that is no observation
select r.id || ' ' || b.indicator || ' ' || b.month from returns_return r join returns_binding b on b.return_id = r.id
where r.state in ('ACCEPTED', 'RESTATED') and b.counts and not exists (
    select from indicators_observation o
    where o.indicator = b.indicator and o.month = b.month and o.value = b.value
      and (o.institution = b.institution or (b.institution is null and o.institution is null and o.region = b.region)))

-- == a total that is not the sum of its observations
with newest as (
    select distinct on (region, institution, month, indicator) region, institution, month, indicator, value
    from indicators_observation order by region, institution, month, indicator, version desc),
oldest as (
    select distinct on (region, institution, month, indicator) region, institution, month, indicator, value
    from indicators_observation order by region, institution, month, indicator, version),
sums as (
    select n.month, n.region, n.indicator, true as summed, sum(o.value) as first, sum(n.value) as latest,
           array_agg(n.institution order by n.institution collate "C") as who
    from newest n join oldest o using (region, institution, month, indicator)
    where n.institution is not null and n.indicator <> 'loan.rate.enterprise_new.weighted_avg' group by 1, 2, 3
    union all
    select n.month, n.region, n.indicator, false, o.value, n.value, '{}'::text[]
    from newest n join oldest o on (o.region, o.month, o.indicator) = (n.region, n.month, n.indicator) and o.institution is null
    where n.institution is null
    union all
    select w.month, w.region, 'loan.rate.enterprise_new.weighted_avg', true,
           sum(coalesce(r0.value, 0) * w0.value), sum(coalesce(r.value, 0) * w.value),
           array_agg(w.institution order by w.institution collate "C")
    from newest w
    join oldest w0 on (w0.region, w0.institution, w0.month, w0.indicator) = (w.region, w.institution, w.month, w.indicator)
    left join newest r on (r.region, r.institution, r.month) = (w.region, w.institution, w.month)
        and r.indicator = 'loan.rate.enterprise_new.weighted_avg'
    left join oldest r0 on (r0.region, r0.institution, r0.month) = (w.region, w.institution, w.month)
        and r0.indicator = 'loan.rate.enterprise_new.weighted_avg'
    where w.indicator = 'loan.enterprise.issued.amount' and w.institution is not null
      and (r.value is not null or (w.value = 0 and w0.value = 0))
    group by 1, 2)
select coalesce(t.month, s.month) || ' ' || coalesce(t.region, s.region) || ' ' || coalesce(t.indicator, s.indicator)
       || ' kept ' || coalesce(t.latest_value::text, '-') || ' computed ' || coalesce(s.latest::text, '-')
from indicators_total t
full join sums s on (t.month, t.region, t.indicator, t.summed) = (s.month, s.region, s.indicator, s.summed)
where t.latest_value is distinct from s.latest or t.first_value is distinct from s.first or t.reporters is distinct from s.who

-- == a month with numbers and no revision
select distinct o.month from indicators_observation o
where not exists (select from indicators_revision r where r.month = o.month)

-- == half a report
select r.id from reporting_report r
where encode(sha256(r.content), 'hex') <> r.sha256
   or not exists (select from reporting_figure f where f.report = r.id)
   or not exists (select from reporting_evidence e where e.report = r.id)
   or not exists (select from reporting_version v where v.report = r.id)
   or not exists (select from reporting_step s where s.report = r.id and s.action = 'WRITE')

-- == a report's life without a report, or in a state that is not that of its last step
select l.id || ' ' || l.state from reporting_life l
where not exists (select from reporting_version v where v.life = l.id)
   or l.state is distinct from (select to_state from reporting_step s where s.life = l.id order by s.id desc limit 1)

-- == a manifest of no report, or not the one that was signed
select m.document from reporting_manifest m
where m.report is null or encode(sha256(convert_to(m.manifest, 'UTF8')), 'hex') <> m.sha256

-- == half a template
select t.id from reporting_template t where encode(sha256(t.content), 'hex') <> t.sha256

-- == a step without its line in the trail, or a line without its step
select coalesce(s.subject, a.subject) || ' ' || coalesce(s.action, a.action) || ': ' || coalesce(s.n, 0) || ' steps, '
       || coalesce(a.n, 0) || ' lines'
from (select 'return/' || return_id as subject,
             case action when 'ACCEPT' then 'return.accepted' else 'return.' || lower(action) end as action, count(*) as n
      from returns_step group by 1, 2) s
full join (select subject, action, count(*) as n from audit_entry
           where subject like 'return/%' and action in ('return.receive', 'return.identify', 'return.correct', 'return.check',
               'return.accepted', 'return.send_back', 'return.replace', 'return.restate') group by 1, 2) a
    on (a.subject, a.action) = (s.subject, s.action)
where s.n is distinct from a.n

-- == other names that are not those approved last
select i.code || ' ' || i.aliases::text || ', approved ' || p.payload::text from directory_institution i
join lateral (select payload from identity_proposal where kind = 'directory.aliases' and subject = 'institution/' || i.code
              and state = 'APPROVED' order by decided_at desc, id desc limit 1) p on true
where to_jsonb(i.aliases) is distinct from p.payload -> 'aliases'

-- == a proposal without its lines in the trail, or a line without its step
select coalesce(p.id, a.id) || ' ' || coalesce(p.state, '-') || ': ' || coalesce(a.steps, '-')
from (select id::text as id, state from identity_proposal) p
full join (select detail ->> 'proposal' as id, string_agg(action, ' ' order by audit_entry.id) as steps from audit_entry
           where action like 'proposal.%' group by 1) a using (id)
where a.steps is distinct from
    'proposal.proposed' || case when p.state = 'PROPOSED' then '' else ' proposal.' || lower(p.state) end

-- == names changed more or less often than it was approved
select coalesce(p.subject, a.subject) || ' approved ' || coalesce(p.n, 0) || ', changed ' || coalesce(a.n, 0)
from (select subject, count(*) as n from identity_proposal
      where kind = 'directory.aliases' and state = 'APPROVED' group by 1) p
full join (select subject, count(*) as n from audit_entry where action = 'directory.aliases-changed' group by 1) a using (subject)
where p.n is distinct from a.n
