-- Which rule paused a program, and why somebody let it, or an exercise, go on.
alter table program_pause add column by_rule text check (length(by_rule) <= 40);
alter table program_pause add column lift_reason text check (length(lift_reason) <= 5000);
alter table exercise_hold add column lift_reason text check (length(lift_reason) <= 5000);
