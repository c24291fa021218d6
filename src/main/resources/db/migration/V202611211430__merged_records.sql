-- Two records of one person: the merged one is another name of the kept one from now on. What was written under either
-- stays there and is read together.
create table record_merge (
    clinic_id uuid not null,
    merged_id uuid not null,
    kept_id uuid not null,
    merged_at timestamptz not null,
    merged_by uuid not null,
    primary key (clinic_id, merged_id),
    foreign key (clinic_id, merged_id) references patient,
    foreign key (clinic_id, kept_id) references patient,
    foreign key (clinic_id, merged_by) references account,
    check (merged_id <> kept_id)
);
call protect_by_clinic('record_merge');
create index record_merge_kept on record_merge (clinic_id, kept_id);

-- The record under which a person is looked after: the one given, or the one that it was merged into.
create function kept_record(patient uuid) returns uuid
    language sql stable parallel safe
    return coalesce((select kept_id from record_merge where clinic_id = current_clinic() and merged_id = patient),
        patient);

-- Every record of the same person, the one given among them.
create function same_person(patient uuid) returns uuid[]
    language sql stable parallel safe
    return array(
        select kept_record(patient)
        union
        select merged_id from record_merge where clinic_id = current_clinic() and kept_id = kept_record(patient));

alter table flag drop constraint flag_closed_because_check;
alter table flag add constraint flag_closed_because_check
    check (closed_because in ('LATE_LOG_RECEIVED', 'ANSWERED', 'MERGED'));
