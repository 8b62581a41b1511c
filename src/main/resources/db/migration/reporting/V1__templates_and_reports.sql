-- the office's own templates; those shipped with the program are not here
create table reporting_template (
    id          bigint generated always as identity primary key,
    name        varchar(100) not null unique,
    file_name   varchar(300) not null,
    content     bytea        not null,
    sha256      char(64)     not null,
    tags        integer      not null,
    uploaded_by varchar(60)  not null,
    uploaded_at timestamptz  not null
);

-- documents as handed out: never changed, a new run is a new report
create table reporting_report (
    id            bigint generated always as identity primary key,
    template      varchar(100) not null, -- key of a shipped template, or the id of an own one
    template_name varchar(100) not null, -- as it was called then
    month         char(7)      not null,
    basis         varchar(20)  not null,
    content       bytea        not null,
    sha256        char(64)     not null,
    undecided_zh  text[]       not null, -- conditions that could not be decided
    undecided_en  text[]       not null,
    created_by    varchar(60)  not null,
    created_at    timestamptz  not null
);
create index reporting_report_newest on reporting_report (created_at desc);

-- the figures of a report in the order of its pages
create table reporting_figure (
    report    bigint       not null references reporting_report,
    ordinal   integer      not null, -- bookmark hs_<ordinal> in the document
    chart     integer      not null, -- 0: in the text
    tag       varchar(300) not null, -- as the template has it
    phrase    varchar(300) not null, -- complete, with month and subject
    name      varchar(300) not null,
    subject   varchar(20)  not null, -- code of a region or an institution
    month     char(7)      not null,
    text      varchar(300) not null, -- as printed
    unit      varchar(30)  not null,
    state     varchar(10)  not null check (state in ('KNOWN', 'MISSING', 'UNDEFINED', 'REFUSED')),
    value     numeric,               -- base unit, unrounded
    reason_zh varchar(1000),
    reason_en varchar(1000),
    primary key (report, ordinal)
);

revoke update, delete on reporting_report, reporting_figure from huoshui_app;

-- the office's papers: no institution sees them
alter table reporting_template enable row level security;
create policy office_only on reporting_template using (huoshui_sees_county());
alter table reporting_report enable row level security;
create policy office_only on reporting_report using (huoshui_sees_county());
alter table reporting_figure enable row level security;
create policy office_only on reporting_figure using (huoshui_sees_county());
