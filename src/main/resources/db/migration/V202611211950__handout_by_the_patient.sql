-- Null: the patient took the sheet out of the app, and nobody of the staff made it.
alter table handout_made alter column made_by drop not null;
