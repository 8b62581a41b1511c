-- The application's role gets its rights here once; a module takes back what its tables must not allow
-- (append-only: revoke update, delete).
grant usage on schema public to huoshui_app;
alter default privileges in schema public grant select, insert, update, delete on tables to huoshui_app;
alter default privileges in schema public grant usage, select on sequences to huoshui_app;

-- The wall between institutions: true when who asks may see rows of this institution.
-- Settings are set at the begin of each transaction and end with it; unset means nobody is asking.
create function huoshui_sees(institution text) returns boolean
    language sql stable parallel safe
    return current_setting('huoshui.scope', true) = 'county'
        or (institution is not null and institution <> ''
            and institution = current_setting('huoshui.institution', true));

create function huoshui_sees_county() returns boolean
    language sql stable parallel safe
    return coalesce(current_setting('huoshui.scope', true) = 'county', false);
