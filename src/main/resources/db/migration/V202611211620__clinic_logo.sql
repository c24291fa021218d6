-- The clinic's mark, drawn anew by us from what was uploaded; no byte of an upload is kept.
create table clinic_logo (
    clinic_id uuid primary key references clinic,
    png bytea not null check (length(png) between 1 and 2000000),
    uploaded_at timestamptz not null,
    uploaded_by uuid not null,
    foreign key (clinic_id, uploaded_by) references account
);
call protect_by_clinic('clinic_logo');
grant delete on clinic_logo to ${application_role};
