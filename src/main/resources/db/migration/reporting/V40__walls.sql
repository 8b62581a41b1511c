-- the office's papers: no institution sees them, and whoever is set over the office reads them
call huoshui_wall_office('reporting_origin');
call huoshui_wall_office('reporting_origin_figure');
call huoshui_wall_office('reporting_origin_candidate');
call huoshui_wall_office('reporting_origin_period');
call huoshui_wall_office('reporting_origin_settled');
call huoshui_wall_office('reporting_template');
call huoshui_wall_office('reporting_report');
call huoshui_wall_office('reporting_figure');
call huoshui_wall_office('reporting_installation');
call huoshui_wall_office('reporting_key');
call huoshui_wall_office('reporting_evidence');
call huoshui_wall_office('reporting_manifest');
call huoshui_wall_office('reporting_life');
call huoshui_wall_office('reporting_version');
call huoshui_wall_office('reporting_step');
call huoshui_wall_office('reporting_sentence');
call huoshui_wall_office('reporting_remark');
