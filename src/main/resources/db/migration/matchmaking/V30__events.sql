-- 政银企对接会 and what comes of them. An invited party sees the event once the notice has gone out, its own invitation and
-- its own signatures; the whole result list when the office publishes it. Who is invited stands in the event itself as well
-- (copied), so that its wall looks at no other table.

create function matchmaking_one_of(institutions text[], firms text[], townships text[]) returns boolean
    language sql stable parallel safe
    return coalesce(nullif(current_setting('huoshui.institution', true), '') = any (institutions)
        or nullif(current_setting('huoshui.firm', true), '') = any (firms)
        or (current_setting('huoshui.scope', true) = 'TOWNSHIP'
            and nullif(current_setting('huoshui.region', true), '') = any (townships)), false);

create table matchmaking_event (
    id               bigint generated always as identity primary key,
    name             varchar(120)  not null,
    kind             varchar(20)   not null check (kind in ('MEETING', 'SPECIAL', 'PROMOTION', 'TOUR', 'LECTURE')),
    theme            varchar(200)  not null default '',
    day              date          not null,
    starts           time,
    ends             time check (ends > starts),
    place            varchar(200)  not null default '',
    region           varchar(12)   not null references directory_region,
    organisers       varchar(200)  not null default '',
    co_organisers    varchar(200)  not null default '',
    reply_by         date,
    state            varchar(12)   not null check (state in ('PLANNED', 'NOTIFIED', 'ONGOING', 'ENDED', 'ARCHIVED', 'CANCELLED')),
    code             char(6)       not null unique,
    published_at     timestamptz,
    host             varchar(100)  not null default '',
    opening          varchar(4000) not null default '',
    results          varchar(4000) not null default '',
    next_steps       varchar(4000) not null default '',
    recorder         varchar(60)   not null default '',
    minutes_at       timestamptz,
    institutions     text[]        not null default '{}',
    firms            text[]        not null default '{}',
    townships        text[]        not null default '{}',
    created_at       timestamptz   not null,
    created_by       varchar(60)   not null
);
create index matchmaking_event_day on matchmaking_event (day);
call huoshui_wall('matchmaking_event',
    '(select huoshui_sees_county()) or state <> ''PLANNED'' and matchmaking_one_of(institutions, firms, townships)',
    '(select huoshui_writes_county())');

create table matchmaking_event_step (
    id         bigint generated always as identity primary key,
    event      bigint       not null references matchmaking_event on delete cascade,
    action     varchar(12)  not null,
    from_state varchar(12),
    to_state   varchar(12)  not null,
    words      varchar(500) not null default '',
    at         timestamptz  not null,
    taken_by   varchar(60)  not null
);
create index matchmaking_event_step_event on matchmaking_event_step (event);
call huoshui_wall_office('matchmaking_event_step');
revoke update on matchmaking_event_step from huoshui_app;

-- exactly one of institution, firm, or the name of another body (a department, the press)
create table matchmaking_invitation (
    id           bigint generated always as identity primary key,
    event        bigint       not null references matchmaking_event on delete cascade,
    institution  varchar(20),
    firm         varchar(18),
    township     varchar(12),
    name         varchar(200) not null,
    reply        varchar(10)  not null default 'INVITED' check (reply in ('INVITED', 'ACCEPTED', 'DECLINED')),
    attendees    varchar(300) not null default '',
    words        varchar(300) not null default '',
    replied_at   timestamptz,
    signed_in_at timestamptz,
    signed_in_by varchar(10) check (signed_in_by in ('OFFICE', 'CODE', 'SELF')),
    unique (event, institution),
    unique (event, firm),
    unique (event, name),
    check (num_nonnulls(institution, firm) <= 1),
    check ((signed_in_at is null) = (signed_in_by is null))
);
create index matchmaking_invitation_institution on matchmaking_invitation (institution);
create index matchmaking_invitation_firm on matchmaking_invitation (firm);
-- who is invited is the office's doing; the reply is the party's own
call huoshui_wall('matchmaking_invitation',
    'huoshui_sees(institution) or huoshui_sees_firm(firm, township)',
    'huoshui_writes(institution) or huoshui_writes_firm(firm, null)');
drop policy wall_add on matchmaking_invitation;
create policy wall_add on matchmaking_invitation for insert with check ((select huoshui_writes_county()));
drop policy wall_take on matchmaking_invitation;
create policy wall_take on matchmaking_invitation for delete using ((select huoshui_writes_county()));

create table matchmaking_agenda (
    id          bigint generated always as identity primary key,
    event       bigint       not null references matchmaking_event on delete cascade,
    position    integer      not null,
    starts      time,
    kind        varchar(10)  not null check (kind in ('OPENING', 'PRODUCT', 'PROJECT', 'SPEECH', 'SIGNING', 'OTHER')),
    title       varchar(200) not null,
    institution varchar(20),
    firm        varchar(18),
    speaker     varchar(200) not null default '',
    product     bigint,
    unique (event, position),
    check (num_nonnulls(institution, firm) <= 1)
);
call huoshui_wall('matchmaking_agenda',
    'exists (select 1 from matchmaking_event e where e.id = event)', '(select huoshui_writes_county())');

-- A firm, or the households of a village (场外授信), with a bank.
create table matchmaking_signature (
    id               bigint generated always as identity primary key,
    event            bigint         not null references matchmaking_event,
    firm             varchar(18), -- whom it belongs to now; after a merger the surviving firm
    firm_then        varchar(18), -- the firm of the day, by which figures count
    party            varchar(200)   not null,
    township         varchar(12) references directory_region,
    institution      varchar(20)    not null references directory_institution,
    institution_name varchar(100)   not null,
    kind             varchar(10)    not null check (kind in ('INTENT', 'CONTRACT', 'CREDIT')),
    onsite           boolean        not null,
    amount           numeric(20, 2) not null check (amount > 0),
    households       integer check (households > 0),
    project          varchar(200)   not null default '',
    product          varchar(100)   not null default '',
    day              date           not null,
    referral         bigint,
    state            varchar(10)    not null default 'FOLLOWING' check (state in ('FOLLOWING', 'DROPPED')), -- fulfilled is what the money says
    state_words      varchar(300)   not null default '',
    published        boolean        not null default false,
    note             varchar(300)   not null default '',
    created_at       timestamptz    not null,
    created_by       varchar(60)    not null,
    check (firm is not null or households is not null)
);
create index matchmaking_signature_event on matchmaking_signature (event);
create index matchmaking_signature_institution on matchmaking_signature (institution);
create index matchmaking_signature_firm on matchmaking_signature (firm);
create index matchmaking_signature_day on matchmaking_signature (day);
call huoshui_wall('matchmaking_signature',
    'huoshui_sees(institution) or huoshui_sees_firm(firm, township) '
    'or published and exists (select 1 from matchmaking_event e where e.id = event)',
    '(select huoshui_writes_county())');

-- 到位资金 of a signature that hangs on no need; where it does, the need's own disbursements count.
create table matchmaking_fulfilment (
    id          bigint generated always as identity primary key,
    signature   bigint         not null references matchmaking_signature on delete cascade,
    event       bigint         not null,
    institution varchar(20)    not null,
    firm        varchar(18),
    township    varchar(12),
    day         date           not null,
    amount      numeric(20, 2) not null check (amount > 0),
    note        varchar(300)   not null default '',
    entered_at  timestamptz    not null,
    entered_by  varchar(60)    not null
);
create index matchmaking_fulfilment_signature on matchmaking_fulfilment (signature);
create index matchmaking_fulfilment_day on matchmaking_fulfilment (day);
call huoshui_wall('matchmaking_fulfilment',
    'huoshui_sees(institution) or huoshui_sees_firm(firm, township)', 'huoshui_writes(institution)');
