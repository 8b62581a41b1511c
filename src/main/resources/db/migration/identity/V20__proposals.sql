-- What takes two persons: proposed by one, decided by another. Kept for ever; only the decision is ever filled in.
create table identity_proposal (
    id            bigint generated always as identity primary key,
    kind          varchar(60)  not null,
    subject       varchar(300) not null, -- account/li, check/deposit-parts
    concerns      varchar(60),           -- the account that gains by it
    title_zh      text         not null,
    title_en      text         not null,
    lines         jsonb        not null, -- before and after in words
    payload       jsonb        not null, -- what is applied
    fingerprint   varchar(64)  not null, -- of what stood there when it was proposed
    reason        text         not null,
    deciders      text[]       not null check (cardinality(deciders) > 0),
    state         varchar(10)  not null default 'PROPOSED'
        check (state in ('PROPOSED', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'EXPIRED', 'STALE')),
    proposed_by   varchar(60)  not null,
    proposer_name varchar(100) not null,
    proposed_at   timestamptz  not null,
    expires_at    timestamptz  not null,
    decided_by    varchar(60),
    decider_name  varchar(100),
    decided_at    timestamptz,
    decision      text,                  -- the decider's words
    check ((state = 'PROPOSED') = (decided_at is null)),
    check ((decided_by is null) = (decided_at is null)),
    -- two persons
    check (state not in ('APPROVED', 'REFUSED') or decided_by <> proposed_by),
    check (state <> 'WITHDRAWN' or decided_by = proposed_by),
    check (concerns is null or (concerns <> proposed_by and (state <> 'APPROVED' or concerns <> decided_by)))
);
-- one thing, one proposal at a time
create unique index identity_proposal_waiting on identity_proposal (kind, subject) where state = 'PROPOSED';
create index identity_proposal_expiry on identity_proposal (expires_at) where state = 'PROPOSED';
create index identity_proposal_subject on identity_proposal (subject, id);

revoke update, delete, truncate on identity_proposal from huoshui_app;
grant update (state, decided_by, decider_name, decided_at, decision) on identity_proposal to huoshui_app;

-- whether who asks is one of those who decide: a role of the office counts only in the office, not a guest's
create function identity_decides(deciders text[]) returns boolean
    language sql stable parallel safe
    return exists (select from unnest(deciders) one
                   where huoshui_is(one)
                     and (one in ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR') or huoshui_writes_county()));

-- the proposer, those who may decide, the auditor; a proposal bears the name of who makes it
call huoshui_wall('identity_proposal',
    'huoshui_is_me(proposed_by) or (select huoshui_is(''AUDITOR'')) or identity_decides(deciders)',
    'huoshui_is_me(proposed_by) or identity_decides(deciders)');
drop policy wall_add on identity_proposal;
create policy wall_add on identity_proposal for insert with check (
    huoshui_is_me(proposed_by)
    and (deciders && array['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR'] or huoshui_writes_county()));

-- what the security administrator proposes about passwords and locks the system administrator puts into force
call huoshui_wall('identity_setting', '(select huoshui_asked())',
    '(select huoshui_is(''SECURITY_ADMIN'') or huoshui_is(''SYSTEM_ADMIN''))');

insert into identity_setting (name, effective_from, value) values
    ('approval.days', '2000-01-01', '14'); -- a proposal nobody decides expires after so many days
