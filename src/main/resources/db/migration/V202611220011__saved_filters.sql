-- A choice of patients that somebody wants to see again: a name, and the query of the address that shows it.
create table saved_filter (
    clinic_id uuid not null,
    account_id uuid not null,
    name text not null check (length(name) between 1 and 60),
    query text not null check (length(query) <= 1000),
    saved_at timestamptz not null,
    primary key (clinic_id, account_id, name),
    foreign key (clinic_id, account_id) references account
);
call protect_by_clinic('saved_filter');
grant delete on saved_filter to ${application_role};
