-- How a sheet came on paper. Those from before there was a choice were made one exercise after the other, in the
-- size of clear print, with a week's log.
alter table handout_made
    add column layout text not null default 'TWO_A_PAGE'
        check (layout in ('ONE_A_PAGE', 'TWO_A_PAGE', 'FOUR_A_PAGE', 'LIST', 'LOG')),
    add column print text not null default 'CLEAR' check (print in ('CLEAR', 'LARGE')),
    add column log_days integer not null default 7 check (log_days in (7, 14)),
    -- What the sheet itself says: that the program is paused, and which exercises are to be left out.
    add column says_paused boolean not null default false,
    add column says_held text[] not null default '{}';
alter table handout_made
    alter column layout drop default,
    alter column print drop default,
    alter column log_days drop default,
    alter column says_paused drop default,
    alter column says_held drop default;
create index handout_made_by_whom on handout_made (clinic_id, made_by, id desc);
