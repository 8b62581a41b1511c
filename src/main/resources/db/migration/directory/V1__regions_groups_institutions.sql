-- Places and subjects every figure belongs to. Small tables, served from memory; "position" is the order of print.

create table directory_region (
    code     varchar(12)  primary key,
    name     varchar(100) not null,
    aliases  text[]       not null default '{}',
    level    varchar(10)  not null check (level in ('PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP')),
    parent   varchar(12)  references directory_region deferrable initially deferred check (parent <> code),
    position integer      not null
);

create table directory_region_group (
    code     varchar(40)  primary key,
    name     varchar(100) not null,
    aliases  text[]       not null default '{}',
    position integer      not null
);

create table directory_region_group_member (
    region_group varchar(40) not null references directory_region_group on delete cascade,
    region       varchar(12) not null references directory_region,
    position     integer     not null,
    primary key (region_group, region)
);

create table directory_institution (
    code       varchar(20)  primary key,
    region     varchar(12)  not null references directory_region,
    name       varchar(200) not null,
    short_name varchar(100) not null,
    aliases    text[]       not null default '{}',
    kind       varchar(40)  not null,
    opened     char(7)      not null check (opened ~ '^\d{4}-(0[1-9]|1[0-2])$'),
    closed     char(7)      check (closed ~ '^\d{4}-(0[1-9]|1[0-2])$' and closed >= opened),
    position   integer      not null
);

-- home: the county whose office runs this installation
create table directory_setting (
    name  varchar(40)  primary key,
    value varchar(200) not null
);
