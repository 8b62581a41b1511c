-- a total that some institutions are not in yet is a number, but not the whole one
alter table reporting_figure drop constraint reporting_figure_state_check;
alter table reporting_figure add check (state in ('KNOWN', 'PARTIAL', 'MISSING', 'UNDEFINED', 'REFUSED'));
