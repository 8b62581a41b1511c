-- Who asks, told once at the begin of each transaction, and the walls that follow from it. Policies ask only the functions
-- below; what a scope shows is decided here and nowhere else.

-- huoshui.office: what the asker may do with the rows of the office that runs this installation: 'write', 'read' or ''.
create function huoshui_begin(account text, roles text, scope text, region text, institution text, firm text) returns void
    language plpgsql as $$
declare
    home  text;
    reach text := '';
begin
    perform set_config('huoshui.account', account, true), set_config('huoshui.roles', roles, true),
            set_config('huoshui.scope', scope, true), set_config('huoshui.region', region, true),
            set_config('huoshui.institution', institution, true), set_config('huoshui.firm', firm, true);
    if scope = 'ALL' or (scope in ('COUNTY', 'COUNTY_AND_BELOW', 'CITY_AND_BELOW') and region = '') then
        reach := 'write';
    elsif scope in ('COUNTY', 'COUNTY_AND_BELOW', 'CITY_AND_BELOW') then
        select value into home from directory_setting where name = 'home';
        if home = region then
            reach := 'write';
        elsif scope = 'CITY_AND_BELOW' and exists (
            with recursive above (code) as (
                select parent from directory_region where code = home
                union
                select r.parent from directory_region r join above on r.code = above.code)
            select 1 from above where code = region) then
            reach := 'read';
        end if;
    end if;
    perform set_config('huoshui.office', reach, true);
end $$;

-- anybody at all is asking
create function huoshui_asked() returns boolean
    language sql stable parallel safe
    return coalesce(current_setting('huoshui.account', true), '') <> '';

create function huoshui_is_me(account text) returns boolean
    language sql stable parallel safe
    return account = nullif(current_setting('huoshui.account', true), '');

-- the program itself is whoever it needs to be
create function huoshui_is(role text) returns boolean
    language sql stable parallel safe
    return coalesce(string_to_array(current_setting('huoshui.roles', true), ',') && array[role, 'SYSTEM'], false);

-- the office's rows: its own people, and those set over it
create or replace function huoshui_sees_county() returns boolean
    language sql stable parallel safe
    return coalesce(current_setting('huoshui.office', true) in ('read', 'write'), false);

create function huoshui_writes_county() returns boolean
    language sql stable parallel safe
    return coalesce(current_setting('huoshui.office', true) = 'write', false);

-- an institution's rows: the same people, and the institution
create or replace function huoshui_sees(institution text) returns boolean
    language sql stable parallel safe
    return coalesce(current_setting('huoshui.office', true) in ('read', 'write'), false)
        or (institution is not null and institution = nullif(current_setting('huoshui.institution', true), ''));

create function huoshui_writes(institution text) returns boolean
    language sql stable parallel safe
    return coalesce(current_setting('huoshui.office', true) = 'write', false)
        or (institution is not null and institution = nullif(current_setting('huoshui.institution', true), ''));

-- not one who may only look on
create function huoshui_writer() returns boolean
    language sql stable parallel safe
    return coalesce(current_setting('huoshui.office', true) = 'write'
        or nullif(current_setting('huoshui.institution', true), '') is not null, false);

-- A wall is made whole or not at all: reading, adding, changing and taking away. What permissions forbid (append-only) stays
-- forbidden. Earlier policies of the table go.
create procedure huoshui_wall("table" regclass, reads text, writes text)
    language plpgsql as $$
declare
    old record;
begin
    for old in select polname from pg_policy where polrelid = "table" loop
        execute format('drop policy %I on %s', old.polname, "table");
    end loop;
    execute format('alter table %s enable row level security', "table");
    execute format('create policy wall_read on %s for select using (%s)', "table", reads);
    execute format('create policy wall_add on %s for insert with check (%s)', "table", writes);
    execute format('create policy wall_change on %s for update using (%s) with check (%s)', "table", writes, writes);
    execute format('create policy wall_take on %s for delete using (%s)', "table", writes);
end $$;

-- the office's own papers
create procedure huoshui_wall_office("table" regclass)
    language sql as $$ call huoshui_wall("table", '(select huoshui_sees_county())', '(select huoshui_writes_county())') $$;

-- rows of the institution named in the column "institution"
create procedure huoshui_wall_institution("table" regclass)
    language sql as $$ call huoshui_wall("table", 'huoshui_sees(institution)', 'huoshui_writes(institution)') $$;

-- rows that belong to a row of another table: seen by whoever sees that one
create procedure huoshui_wall_child("table" regclass, parent regclass, reference text, key text)
    language plpgsql as $$
declare
    belongs text := format('exists (select 1 from %s p where p.%I = %I)', parent, key, reference);
begin
    call huoshui_wall("table", belongs, '(select huoshui_writer()) and ' || belongs);
end $$;

-- names of places, dictionaries, calendars: all who have signed in read them, the office keeps them
create procedure huoshui_wall_reference("table" regclass)
    language sql as $$ call huoshui_wall("table", '(select huoshui_asked())', '(select huoshui_writes_county())') $$;

-- for whoever has one of the roles (comma-separated), and the program
create procedure huoshui_wall_roles("table" regclass, roles text)
    language plpgsql as $$
declare
    any_of text := format('(select coalesce(string_to_array(current_setting(''huoshui.roles'', true), '','') && %L::text[], false))',
                          string_to_array(roles || ',SYSTEM', ','));
begin
    call huoshui_wall("table", any_of, any_of);
end $$;
