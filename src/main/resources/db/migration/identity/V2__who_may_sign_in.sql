-- every kind of account: roles, and how far it sees
alter table identity_account drop constraint identity_account_check;
alter table identity_account drop constraint identity_account_roles_check;
alter table identity_account
    add scope  varchar(20),
    add region varchar(12), -- null: the county whose office runs this installation
    add firm   varchar(18); -- 统一社会信用代码
update identity_account set scope = case when institution is null then 'COUNTY_AND_BELOW' else 'INSTITUTION' end;
alter table identity_account
    alter scope set not null,
    add constraint identity_account_scope check (scope in
        ('NONE', 'OWN', 'INSTITUTION', 'TOWNSHIP', 'COUNTY', 'COUNTY_AND_BELOW', 'CITY_AND_BELOW')),
    add constraint identity_account_roles check (roles <@ array
        ['DIRECTOR', 'STATISTICIAN', 'OFFICER', 'LEADER', 'INSTITUTION', 'FIRM', 'TOWNSHIP', 'DEPARTMENT',
         'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR']),
    -- an institution's account has its wall, nobody else has one like it
    add constraint identity_account_institution check ((scope = 'INSTITUTION') = (institution is not null)),
    -- one administrator's role and no other, and nothing of the business
    add constraint identity_account_apart check (
        not roles && array['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR'] or (cardinality(roles) = 1 and scope = 'NONE'));

-- who signs in is looked up by the program; a person sees and changes the own account only
call huoshui_wall('identity_account',
    '(select huoshui_is(''SYSTEM_ADMIN'') or huoshui_is(''SECURITY_ADMIN'')) or huoshui_is_me(name)',
    '(select huoshui_is(''SYSTEM_ADMIN'') or huoshui_is(''SECURITY_ADMIN'')) or huoshui_is_me(name)');
call huoshui_wall_roles('identity_failure', 'SYSTEM_ADMIN');
call huoshui_wall('identity_setting', '(select huoshui_asked())', '(select huoshui_is(''SECURITY_ADMIN''))');
