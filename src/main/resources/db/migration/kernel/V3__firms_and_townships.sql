-- The walls around a firm and a township. As before, what a scope shows is decided here and nowhere else.

create function huoshui_sees_township(township text) returns boolean
    language sql stable parallel safe
    return coalesce(current_setting('huoshui.office', true) in ('read', 'write'), false)
        or (township is not null and coalesce(current_setting('huoshui.scope', true) = 'TOWNSHIP', false)
            and township = nullif(current_setting('huoshui.region', true), ''));

create function huoshui_writes_township(township text) returns boolean
    language sql stable parallel safe
    return coalesce(current_setting('huoshui.office', true) = 'write', false)
        or (township is not null and coalesce(current_setting('huoshui.scope', true) = 'TOWNSHIP', false)
            and township = nullif(current_setting('huoshui.region', true), ''));

-- a firm's rows: the office, the firm itself, the township it lies in
create function huoshui_sees_firm(firm text, township text) returns boolean
    language sql stable parallel safe
    return huoshui_sees_township(township)
        or (firm is not null and firm = nullif(current_setting('huoshui.firm', true), ''));

create function huoshui_writes_firm(firm text, township text) returns boolean
    language sql stable parallel safe
    return huoshui_writes_township(township)
        or (firm is not null and firm = nullif(current_setting('huoshui.firm', true), ''));

-- not one who may only look on
create or replace function huoshui_writer() returns boolean
    language sql stable parallel safe
    return coalesce(current_setting('huoshui.office', true) = 'write'
        or nullif(current_setting('huoshui.institution', true), '') is not null
        or nullif(current_setting('huoshui.firm', true), '') is not null
        or current_setting('huoshui.scope', true) = 'TOWNSHIP', false);

-- rows of the firm named in the column "firm", lying in the town named in the column "township"
create procedure huoshui_wall_firm("table" regclass)
    language sql as $$ call huoshui_wall("table", 'huoshui_sees_firm(firm, township)', 'huoshui_writes_firm(firm, township)') $$;

-- a bank's dealings with a firm (columns institution, firm, township): both sides, and the office and the township
create procedure huoshui_wall_dealing("table" regclass)
    language sql as $$ call huoshui_wall("table",
        'huoshui_sees_firm(firm, township) or huoshui_sees(institution)',
        'huoshui_writes_firm(firm, township) or huoshui_writes(institution)') $$;
