-- What an office adds to the catalogue that comes with the program: indicators of its own, and further names for any.
-- Codes and names that clash with the shipped catalogue are refused by the application, which knows both.

create table indicators_indicator (
    code        varchar(100)  primary key,
    name        varchar(100)  not null,
    unit        varchar(20)   not null,
    kind        varchar(10)   not null check (kind in ('STOCK', 'FLOW', 'RATIO')),
    definition  varchar(500)  not null default '',
    direction   varchar(20)   not null check (direction in ('HIGHER_FIRST', 'LOWER_FIRST')),
    aggregation varchar(20)   not null check (aggregation in ('SUM', 'FORMULA', 'WEIGHTED', 'NONE')),
    formula     varchar(1000) check ((formula is not null) = (aggregation in ('FORMULA', 'WEIGHTED'))),
    decimals    integer       not null check (decimals between 0 and 8),
    required_of text[]        not null default '{}',
    added_by    varchar(100)  not null,
    added_at    timestamptz   not null
);

-- folded: width, capitals and spaces made equal, so that one name means one indicator
create table indicators_alias (
    folded    varchar(200) primary key,
    alias     varchar(200) not null,
    indicator varchar(100) not null,
    added_by  varchar(100) not null,
    added_at  timestamptz  not null
);
