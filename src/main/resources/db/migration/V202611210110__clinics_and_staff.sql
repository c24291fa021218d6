create table clinic (
    clinic_id uuid primary key references entry.clinic,
    name text not null check (length(name) between 1 and 200),
    address text not null default '' check (length(address) <= 500),
    phone text not null default '' check (length(phone) <= 40),
    emergency_number text not null default '' check (length(emergency_number) <= 40),
    emergency_department text not null default '' check (length(emergency_department) <= 80),
    out_of_hours_number text not null default '' check (length(out_of_hours_number) <= 40),
    out_of_hours_text text not null default '' check (length(out_of_hours_text) <= 500),
    crisis_line text not null default '' check (length(crisis_line) <= 40),
    usual_doctor_line text not null default '' check (length(usual_doctor_line) <= 40),
    zone text not null,
    opens time not null,
    closes time not null,
    workdays smallint[] not null,
    holidays date[] not null default '{}',
    version integer not null default 0,
    check (opens < closes),
    check (workdays <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[])
);
call protect_by_clinic('clinic');

create table account (
    clinic_id uuid not null references clinic,
    id uuid not null,
    name text not null check (length(name) between 1 and 120),
    email text not null check (length(email) between 3 and 254),
    role text not null check (role in ('CLINIC_LEAD', 'THERAPIST', 'FRONT_DESK')),
    password_hash text,
    active boolean not null default true,
    -- Raised to end every sign-in of this account at once.
    sign_in_version integer not null default 0,
    created_at timestamptz not null,
    primary key (clinic_id, id)
);
call protect_by_clinic('account');

-- What a person has typed into a form and not yet committed, so that an expired sign-in loses nothing.
create table form_draft (
    clinic_id uuid not null,
    account_id uuid not null,
    form text not null check (length(form) <= 120),
    content jsonb not null,
    saved_at timestamptz not null,
    primary key (clinic_id, account_id, form),
    foreign key (clinic_id, account_id) references account
);
call protect_by_clinic('form_draft');
grant delete on form_draft to ${application_role};
