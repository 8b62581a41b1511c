-- everybody's doings are written, whoever they are; the auditor reads
call huoshui_wall('audit_entry', '(select huoshui_is(''AUDITOR''))', 'huoshui_asked()');
