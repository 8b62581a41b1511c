-- Whether the phone form shows its code on the page where no gateway takes messages. It proves nothing then, so only an
-- installation that is shown around has it on; elsewhere somebody of the office calls the number and reads the code out.
insert into matchmaking_intake_setting (name, effective_from, value) values ('form.show_code', '2000-01-01', '0');
