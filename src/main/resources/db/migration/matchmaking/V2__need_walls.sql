-- Both sides of a dealing see it, with the office and the township. A need is seen by a bank that has a referral of it; the
-- referral's wall asks no other table, so the two never look at one another.
call huoshui_wall_reference('matchmaking_scheme');
call huoshui_wall_reference('matchmaking_scheme_step');
call huoshui_wall_reference('matchmaking_refusal_reason');
call huoshui_wall_dealing('matchmaking_referral');
call huoshui_wall_dealing('matchmaking_offer');
call huoshui_wall_dealing('matchmaking_grant');
call huoshui_wall_dealing('matchmaking_contract');
call huoshui_wall_dealing('matchmaking_disbursement');
call huoshui_wall_dealing('matchmaking_ask');
call huoshui_wall_firm('matchmaking_need_problem');
call huoshui_wall_office('matchmaking_need_distinct');
-- the office first, once for the whole query: its lists are the long ones
call huoshui_wall('matchmaking_need',
    '(select huoshui_sees_county()) or huoshui_sees_firm(firm, township) '
    'or exists (select 1 from matchmaking_referral r where r.need = matchmaking_need.id '
    'and r.institution = nullif(current_setting(''huoshui.institution'', true), ''''))',
    'huoshui_writes_firm(firm, township)');
-- a bank reads its own steps; what the others did it never learns
call huoshui_wall('matchmaking_step',
    '(select huoshui_sees_county()) or huoshui_sees(institution) '
    'or exists (select 1 from matchmaking_need n where n.id = need and huoshui_sees_firm(n.firm, n.township))',
    '(select huoshui_writer()) and (huoshui_writes(institution) '
    'or exists (select 1 from matchmaking_need n where n.id = need and huoshui_writes_firm(n.firm, n.township)))');
