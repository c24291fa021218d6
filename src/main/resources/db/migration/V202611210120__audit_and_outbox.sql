create table audit_entry (
    clinic_id uuid not null references entry.clinic,
    id uuid not null,
    at timestamptz not null,
    actor_kind text not null check (actor_kind in ('staff', 'patient', 'system')),
    actor text not null,
    action text not null check (length(action) <= 120),
    patient_id uuid,
    primary key (clinic_id, id)
);
call protect_by_clinic('audit_entry');
create index audit_entry_of_patient on audit_entry (clinic_id, patient_id, id desc);
revoke update, delete on audit_entry from ${application_role};

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;
create trigger audit_entry_is_append_only before update or delete on audit_entry
    for each row execute function refuse_change();

create table outbox (
    clinic_id uuid not null references entry.clinic,
    id uuid not null,
    kind text not null check (length(kind) <= 40),
    created_at timestamptz not null,
    primary key (clinic_id, id)
);
call protect_by_clinic('outbox');
grant delete on outbox to ${application_role};
