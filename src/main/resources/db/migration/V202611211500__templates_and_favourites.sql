create table program_template (
    clinic_id uuid not null,
    id uuid not null,
    -- Whose own it is; null for the clinic's.
    owner_id uuid,
    name text not null check (length(name) between 1 and 120),
    content jsonb not null,
    created_at timestamptz not null,
    primary key (clinic_id, id),
    foreign key (clinic_id, owner_id) references account
);
call protect_by_clinic('program_template');
create index program_template_of_owner on program_template (clinic_id, owner_id);
grant delete on program_template to ${application_role};

create table favourite_exercise (
    clinic_id uuid not null,
    account_id uuid not null,
    exercise text not null check (length(exercise) <= 80),
    primary key (clinic_id, account_id, exercise),
    foreign key (clinic_id, account_id) references account
);
call protect_by_clinic('favourite_exercise');
grant delete on favourite_exercise to ${application_role};
