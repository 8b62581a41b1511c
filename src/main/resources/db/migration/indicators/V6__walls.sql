call huoshui_wall_reference('indicators_indicator');
call huoshui_wall_reference('indicators_alias');
call huoshui_wall_reference('indicators_threshold');
call huoshui_wall_institution('indicators_source');
call huoshui_wall_institution('indicators_observation');
call huoshui_wall_institution('indicators_target');
-- A region's numbers are the county's: an institution that could read a total could subtract itself.
call huoshui_wall_office('indicators_total');
call huoshui_wall_office('indicators_revision');
