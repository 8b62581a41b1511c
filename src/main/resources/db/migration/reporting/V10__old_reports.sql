-- reports written by hand before, on their way to a template
create table reporting_origin (
    id          bigint generated always as identity primary key,
    name        varchar(100) not null,
    file_name   varchar(300) not null,
    kind        varchar(10)  not null check (kind in ('DOCX', 'DOC', 'TEXT', 'PASTED')),
    content     bytea        not null, -- as it came
    sha256      char(64)     not null, -- of content
    document    bytea        not null, -- the .docx the template is made of: changes accepted, or laid out from plain text
    month       char(7),               -- what the text is about; absent until somebody says
    notices     text[]       not null, -- codes
    notices_zh  text[]       not null,
    notices_en  text[]       not null,
    template    varchar(100),          -- key of the last template made of it
    uploaded_by varchar(60)  not null,
    uploaded_at timestamptz  not null
);
create index reporting_origin_newest on reporting_origin (uploaded_at desc);

-- figures found, in the order of the text; offsets count over the document's paragraphs joined by line feeds
create table reporting_origin_figure (
    origin     bigint       not null references reporting_origin,
    ordinal    integer      not null,
    start      integer      not null,
    from_sign  integer      not null, -- where a bare number begins: its sign in a table, else start
    literal    varchar(100) not null,
    unit       varchar(30)  not null,
    unit_end   integer      not null,
    verb_start integer,
    verb_end   integer,
    verb_up    boolean,
    around     varchar(300) not null,
    in_table   boolean      not null,
    decision   varchar(20)  not null default 'NONE' check (decision in ('NONE', 'BOUND', 'NOT_A_FIGURE', 'LEFT_OPEN')),
    phrase     varchar(300) check ((phrase is not null) = (decision = 'BOUND')),
    decided_by varchar(60),
    decided_at timestamptz,
    primary key (origin, ordinal)
);

-- what a figure may mean, the likeliest first
create table reporting_origin_candidate (
    origin     bigint       not null,
    ordinal    integer      not null,
    place      integer      not null,
    phrase     varchar(300) not null,
    confidence real         not null,
    primary key (origin, ordinal, place),
    foreign key (origin, ordinal) references reporting_origin_figure
);

-- years, months and days of the text
create table reporting_origin_period (
    origin bigint     not null references reporting_origin,
    start  integer    not null,
    until  integer    not null,
    part   varchar(5) not null check (part in ('YEAR', 'MONTH', 'DAY')),
    number integer,
    primary key (origin, start)
);

-- one phrase, different numbers: somebody says that it is one indicator all the same
create table reporting_origin_settled (
    origin     bigint       not null references reporting_origin,
    phrase     varchar(300) not null,
    settled_by varchar(60)  not null,
    settled_at timestamptz  not null,
    primary key (origin, phrase)
);

-- the office's papers: no institution sees them
alter table reporting_origin enable row level security;
create policy office_only on reporting_origin using (huoshui_sees_county());
alter table reporting_origin_figure enable row level security;
create policy office_only on reporting_origin_figure using (huoshui_sees_county());
alter table reporting_origin_candidate enable row level security;
create policy office_only on reporting_origin_candidate using (huoshui_sees_county());
alter table reporting_origin_period enable row level security;
create policy office_only on reporting_origin_period using (huoshui_sees_county());
alter table reporting_origin_settled enable row level security;
create policy office_only on reporting_origin_settled using (huoshui_sees_county());
