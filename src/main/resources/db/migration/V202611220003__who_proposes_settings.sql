-- What is looser, or for every patient, is proposed by a clinic lead; anything else by a clinician.
create function check_rule_setting_change() returns trigger language plpgsql as $$
begin
    if not exists (select from account where clinic_id = new.clinic_id and id = new.proposed_by and active
            and (role = 'CLINIC_LEAD' or (role = 'THERAPIST' and new.patient_id is not null and not new.looser))) then
        raise exception 'this setting is proposed by a clinic lead' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger rule_setting_change_is_proposed_by before insert on rule_setting_change
    for each row execute function check_rule_setting_change();
