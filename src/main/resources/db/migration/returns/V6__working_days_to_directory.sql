-- Working days are everybody's: deadlines of needs and of returns count by the same calendar. Its wall moves with it.
alter table returns_special_day rename to directory_special_day;
alter index returns_special_day_pkey rename to directory_special_day_pkey;
