-- What a check-in names that no library and no program has, each kind:name. A condition and a program version stand
-- here alone; an exercise stands beside the others too, for it was done or stopped all the same.
alter table check_in add column unknown text[] not null default '{}';
