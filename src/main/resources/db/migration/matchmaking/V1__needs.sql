-- Firms' financing needs, each referred to banks, until the money is there.
--
-- Every row that belongs to a firm carries firm and township, and a bank's dealing its institution, copied, so that its wall
-- asks no other table. firm is whom it belongs to now: after a merger the surviving firm. firm_then is the firm of the day,
-- by which figures count. day is the day on which something happened, taken_at the moment it was recorded.

-- Who has how long for what, as data. A need is referred under the scheme that is in force on that day.
create table matchmaking_scheme (
    code           varchar(30)  not null,
    effective_from date         not null,
    zh             varchar(60)  not null,
    en             varchar(80)  not null,
    places         int check (places between 1 and 99), -- how many banks may accept an open need; null: as many as will
    retired        boolean      not null default false,
    changed_by     varchar(60)  not null,
    primary key (code, effective_from)
);
create table matchmaking_scheme_step (
    scheme         varchar(30) not null,
    effective_from date        not null,
    step           varchar(10) not null check (step in ('ACCEPT', 'CONTACT', 'DECIDE', 'FINISH')),
    amount         int         not null check (amount between 1 and 366),
    unit           varchar(12) not null check (unit in ('WORKING_DAY', 'DAY', 'WEEK', 'MONTH')),
    since          varchar(10) not null check (since in ('SENT', 'ACCEPTED', 'CONTACTED', 'CHOSEN')),
    primary key (scheme, effective_from, step),
    foreign key (scheme, effective_from) references matchmaking_scheme on delete cascade
);
insert into matchmaking_scheme (code, effective_from, zh, en, places, changed_by) values
    ('135', '2000-01-01', '“1-3-5”（1 日受理、3 日对接、5 日答复）', '1-3-5 (accept in 1, contact in 3, answer in 5 working days)', null, 'system'),
    ('FIRST3', '2000-01-01', '前三家抢单，一周办结', 'First three to accept, granted within a week', 3, 'system'),
    ('MONTH', '2000-01-01', '协调机制（一个月内答复）', 'Coordination mechanism (answer within a month)', null, 'system');
insert into matchmaking_scheme_step (scheme, effective_from, step, amount, unit, since) values
    ('135', '2000-01-01', 'ACCEPT', 1, 'WORKING_DAY', 'SENT'),
    ('135', '2000-01-01', 'CONTACT', 3, 'WORKING_DAY', 'ACCEPTED'),
    ('135', '2000-01-01', 'DECIDE', 5, 'WORKING_DAY', 'CONTACTED'),
    ('FIRST3', '2000-01-01', 'ACCEPT', 2, 'WORKING_DAY', 'SENT'),
    ('FIRST3', '2000-01-01', 'DECIDE', 1, 'WEEK', 'ACCEPTED'),
    ('FIRST3', '2000-01-01', 'FINISH', 1, 'WEEK', 'CHOSEN'),
    ('MONTH', '2000-01-01', 'ACCEPT', 5, 'WORKING_DAY', 'SENT'),
    ('MONTH', '2000-01-01', 'DECIDE', 1, 'MONTH', 'SENT');

-- Why a bank refuses or steps back, why a firm withdraws, why nothing came of a need.
create table matchmaking_refusal_reason (
    code     varchar(30) primary key,
    used_for varchar(10) not null check (used_for in ('REFUSE', 'WITHDRAW', 'FAIL')),
    zh       varchar(60) not null,
    en       varchar(80) not null,
    position int         not null,
    active   boolean     not null default true
);
insert into matchmaking_refusal_reason (code, used_for, zh, en, position) values
    ('R_CREDIT', 'REFUSE', '征信有不良记录', 'Bad credit record', 10),
    ('R_COLLATERAL', 'REFUSE', '抵（质）押物或担保不足', 'Not enough collateral or guarantee', 20),
    ('R_DEBT', 'REFUSE', '负债率偏高', 'Too much debt already', 30),
    ('R_CASHFLOW', 'REFUSE', '经营现金流不足以还款', 'Cash flow too weak to repay', 40),
    ('R_PAPERS', 'REFUSE', '材料不全或财务不规范', 'Papers missing or accounts not in order', 50),
    ('R_INDUSTRY', 'REFUSE', '行业受限', 'Industry restricted', 60),
    ('R_PURPOSE', 'REFUSE', '资金用途不符合要求', 'Purpose not allowed', 70),
    ('R_RATE', 'REFUSE', '利率达不成一致', 'No agreement on the rate', 80),
    ('R_TERM', 'REFUSE', '金额或期限超出产品范围', 'Amount or term outside the products', 90),
    ('R_TENURE', 'REFUSE', '成立年限不足', 'Firm too young', 100),
    ('R_UNREACHABLE', 'REFUSE', '联系不上企业', 'Firm cannot be reached', 110),
    ('R_OTHER', 'REFUSE', '其他（请说明）', 'Other (say what)', 990),
    ('W_ELSEWHERE', 'WITHDRAW', '已从其他渠道获得资金', 'Money found elsewhere', 10),
    ('W_PLAN', 'WITHDRAW', '项目或计划变化', 'Plans changed', 20),
    ('W_TERMS', 'WITHDRAW', '条件不合适', 'Terms do not fit', 30),
    ('W_WRONG', 'WITHDRAW', '填报有误', 'Posted by mistake', 40),
    ('W_DEREGISTERED', 'WITHDRAW', '企业已注销', 'Firm deregistered', 50),
    ('W_OTHER', 'WITHDRAW', '其他（请说明）', 'Other (say what)', 990),
    ('F_ALL_REFUSED', 'FAIL', '各银行均未受理', 'All banks refused', 10),
    ('F_NO_OFFER', 'FAIL', '没有合适的报价', 'No offer that fits', 20),
    ('F_UNREACHABLE', 'FAIL', '联系不上企业', 'Firm cannot be reached', 30),
    ('F_NOT_QUALIFIED', 'FAIL', '企业不符合融资条件', 'Firm does not qualify', 40),
    ('F_OTHER', 'FAIL', '其他（请说明）', 'Other (say what)', 990);

create table matchmaking_need (
    id            bigint generated always as identity primary key,
    firm          varchar(18)    not null,
    firm_then     varchar(18)    not null,
    firm_name     varchar(120)   not null, -- as it is called now
    township      varchar(20),
    amount        numeric(18, 2) not null check (amount > 0),
    months        int            not null check (months between 1 and 600),
    purpose       varchar(20)    not null,
    purpose_words varchar(200)   not null,
    rate_ceiling  numeric(6, 3),
    guarantees    text[]         not null,
    deadline      date           not null, -- when the firm needs the money
    origin        varchar(10)    not null,
    note          varchar(1000)  not null,
    contact_name  varchar(60)    not null,
    contact_phone bytea,
    contact_phone_print char(64),
    state         varchar(20)    not null,
    state_since   date           not null,
    posted_at     timestamptz    not null,
    posted_on     date           not null,
    posted_by     varchar(60)    not null,
    scheme        varchar(30),
    scheme_from   date,
    places        int,
    event         bigint,
    visit         bigint,
    project       bigint,
    chosen        bigint,                  -- the referral whose offer was chosen
    chosen_on     date,
    merged_into   bigint references matchmaking_need,
    closed_on     date,
    close_reason  varchar(30) references matchmaking_refusal_reason,
    close_words   varchar(500)   not null default '',
    rating        int check (rating between 1 and 5),
    rating_words  varchar(500)   not null default '',
    rated_on      date,
    erased_at     timestamptz
);
create index matchmaking_need_state on matchmaking_need (state, posted_on desc, id desc);
create index matchmaking_need_posted on matchmaking_need (posted_on desc, id desc);
create index matchmaking_need_firm on matchmaking_need (firm, posted_on desc);
create index matchmaking_need_township on matchmaking_need (township, posted_on desc);
create index matchmaking_need_event on matchmaking_need (event) where event is not null;
create index matchmaking_need_visit on matchmaking_need (visit) where visit is not null;
create index matchmaking_need_phone on matchmaking_need (contact_phone_print) where contact_phone_print is not null;

-- 对接单: a need before one bank, sent to it or open to it.
create table matchmaking_referral (
    id            bigint generated always as identity primary key,
    need          bigint       not null references matchmaking_need,
    firm          varchar(18)  not null,
    firm_then     varchar(18)  not null,
    township      varchar(20),
    institution   varchar(20)  not null references directory_institution,
    product       bigint,
    state         varchar(20)  not null,
    state_since   date         not null,
    sent_at       timestamptz  not null,
    sent_on       date         not null,
    open          boolean      not null, -- open to all, not chosen by the office
    scheme        varchar(30)  not null,
    scheme_from   date         not null,
    clock         varchar(10),           -- the step that runs now
    clock_from    date,
    clock_due     date,                  -- the last day in time
    paused_since  date,                  -- the ball is with the firm
    overdue_told  date,
    accepted_on   date,
    contacted_on  date,
    offered_on    date,
    decided_on    date,
    chosen_on     date,
    finished_on   date,
    ended_on      date,
    reason        varchar(30) references matchmaking_refusal_reason,
    reason_words  varchar(500) not null default '',
    unique (need, institution),
    foreign key (scheme, scheme_from) references matchmaking_scheme,
    check ((clock is null) = (clock_due is null))
);
create index matchmaking_referral_inbox on matchmaking_referral (institution, state, sent_on desc);
create index matchmaking_referral_firm on matchmaking_referral (firm);
create index matchmaking_referral_clock on matchmaking_referral (clock_due) where clock is not null;
alter table matchmaking_need add foreign key (chosen) references matchmaking_referral;

create table matchmaking_offer (
    id          bigint generated always as identity primary key,
    referral    bigint         not null references matchmaking_referral,
    need        bigint         not null references matchmaking_need,
    firm        varchar(18)    not null,
    firm_then   varchar(18)    not null,
    township    varchar(20),
    institution varchar(20)    not null references directory_institution,
    product     bigint,
    day         date           not null,
    amount      numeric(18, 2) not null check (amount > 0),
    rate        numeric(6, 3)  not null check (rate >= 0),
    months      int            not null check (months between 1 and 600),
    guarantees  text[]         not null,
    valid_until date,
    words       varchar(1000)  not null,
    replaced    boolean        not null default false,
    made_at     timestamptz    not null,
    made_by     varchar(60)    not null
);
create index matchmaking_offer_referral on matchmaking_offer (referral);
create index matchmaking_offer_need on matchmaking_offer (need);

-- 授信, 签约, 放款, each with its paper.
create table matchmaking_grant (
    id          bigint generated always as identity primary key,
    referral    bigint         not null references matchmaking_referral,
    need        bigint         not null references matchmaking_need,
    firm        varchar(18)    not null,
    firm_then   varchar(18)    not null,
    township    varchar(20),
    institution varchar(20)    not null references directory_institution,
    product     bigint,
    day         date           not null,
    amount      numeric(18, 2) not null check (amount > 0),
    rate        numeric(6, 3)  not null check (rate >= 0),
    months      int            not null check (months between 1 and 600),
    number      varchar(60)    not null, -- of the approval
    document    bigint,
    made_at     timestamptz    not null,
    made_by     varchar(60)    not null
);
create table matchmaking_contract (
    id          bigint generated always as identity primary key,
    referral    bigint         not null references matchmaking_referral,
    need        bigint         not null references matchmaking_need,
    firm        varchar(18)    not null,
    firm_then   varchar(18)    not null,
    township    varchar(20),
    institution varchar(20)    not null references directory_institution,
    product     bigint,
    day         date           not null,
    amount      numeric(18, 2) not null check (amount > 0),
    rate        numeric(6, 3)  not null check (rate >= 0),
    months      int            not null check (months between 1 and 600),
    number      varchar(60)    not null, -- of the contract
    document    bigint,
    made_at     timestamptz    not null,
    made_by     varchar(60)    not null
);
create table matchmaking_disbursement (
    id          bigint generated always as identity primary key,
    referral    bigint         not null references matchmaking_referral,
    need        bigint         not null references matchmaking_need,
    firm        varchar(18)    not null,
    firm_then   varchar(18)    not null,
    township    varchar(20),
    institution varchar(20)    not null references directory_institution,
    product     bigint,
    day         date           not null,
    amount      numeric(18, 2) not null check (amount > 0),
    rate        numeric(6, 3)  not null check (rate >= 0),
    months      int            not null check (months between 1 and 600),
    kind        varchar(10)    not null check (kind in ('NEW', 'RENEWAL', 'EXTENSION')),
    first_loan  boolean        not null, -- 首贷: the firm's first loan of any bank
    online      boolean        not null,
    number      varchar(60)    not null, -- of the receipt (借据)
    document    bigint,
    made_at     timestamptz    not null,
    made_by     varchar(60)    not null
);
create index matchmaking_grant_referral on matchmaking_grant (referral);
create index matchmaking_grant_need on matchmaking_grant (need);
create index matchmaking_grant_day on matchmaking_grant (day);
create index matchmaking_contract_referral on matchmaking_contract (referral);
create index matchmaking_contract_need on matchmaking_contract (need);
create index matchmaking_contract_day on matchmaking_contract (day);
create index matchmaking_disbursement_referral on matchmaking_disbursement (referral);
create index matchmaking_disbursement_need on matchmaking_disbursement (need);
create index matchmaking_disbursement_day on matchmaking_disbursement (day, institution);

-- A bank asks, the firm answers; as long as a question waits, the bank's clock stands.
create table matchmaking_ask (
    id          bigint generated always as identity primary key,
    referral    bigint         not null references matchmaking_referral,
    need        bigint         not null references matchmaking_need,
    firm        varchar(18)    not null,
    township    varchar(20),
    institution varchar(20)    not null references directory_institution,
    question    varchar(1000)  not null,
    asked_on    date           not null,
    asked_at    timestamptz    not null,
    asked_by    varchar(60)    not null,
    answer      varchar(2000),
    answered_on date,
    answered_at timestamptz,
    answered_by varchar(60)
);
create index matchmaking_ask_referral on matchmaking_ask (referral);
create index matchmaking_ask_need on matchmaking_ask (need);

-- Each step of a need and of its referrals, for ever. Steps of the need itself have no institution.
create table matchmaking_step (
    id          bigint generated always as identity primary key,
    need        bigint       not null references matchmaking_need,
    referral    bigint references matchmaking_referral,
    institution varchar(20),
    action      varchar(20)  not null,
    from_state  varchar(20),
    to_state    varchar(20)  not null,
    day         date         not null,
    late        int,                   -- days over, where the step stopped a clock that had run out
    taken_at    timestamptz  not null,
    taken_by    varchar(60)  not null,
    words       varchar(1000) not null
);
create index matchmaking_step_need on matchmaking_step (need, id);
create index matchmaking_step_referral on matchmaking_step (referral) where referral is not null;
revoke update, delete, truncate on matchmaking_step from huoshui_app;

-- Something a firm has to settle, sent to its contact, until it is struck off (销号).
create table matchmaking_need_problem (
    id          bigint generated always as identity primary key,
    need        bigint       not null references matchmaking_need,
    firm        varchar(18)  not null,
    township    varchar(20),
    words       varchar(1000) not null,
    raised_on   date         not null,
    raised_by   varchar(60)  not null,
    due_on      date,
    answer      varchar(1000),
    answered_on date,
    answered_by varchar(60),
    closed_on   date,
    closed_by   varchar(60),
    close_words varchar(500)
);
create index matchmaking_need_problem_need on matchmaking_need_problem (need);

-- Pairs somebody has looked at: alike, and yet two needs.
create table matchmaking_need_distinct (
    one        bigint      not null references matchmaking_need,
    other      bigint      not null references matchmaking_need,
    decided_by varchar(60) not null,
    decided_on date        not null,
    primary key (one, other),
    check (one < other)
);
