-- what a number typed on a page rests on, in the words of who typed it; files speak for themselves
alter table indicators_source add note varchar(500);
