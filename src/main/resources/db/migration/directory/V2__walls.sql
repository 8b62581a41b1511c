call huoshui_wall_reference('directory_region');
call huoshui_wall_reference('directory_region_group');
call huoshui_wall_reference('directory_region_group_member');
call huoshui_wall_reference('directory_setting');
-- an institution is shown itself; who else reports is the office's business
call huoshui_wall('directory_institution',
    '(select huoshui_asked() and current_setting(''huoshui.scope'', true) <> ''INSTITUTION'') '
    'or code = nullif(current_setting(''huoshui.institution'', true), '''')',
    '(select huoshui_writes_county())');
