-- When a person's records became one, or the last of them did; null where there was only ever one.
create function last_merge(patient uuid) returns timestamptz
    language sql stable parallel safe
    return (select max(merged_at) from record_merge
        where clinic_id = current_clinic() and kept_id = kept_record(patient));
