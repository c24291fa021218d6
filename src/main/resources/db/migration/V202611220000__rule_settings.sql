-- A threshold of the rules that somebody would change: for every patient of the clinic, or for one.
create table rule_setting_change (
    clinic_id uuid not null,
    id uuid not null,
    -- Null means every patient.
    patient_id uuid,
    setting text not null check (length(setting) between 1 and 60),
    value numeric(6, 2) not null,
    -- Whether it can lose a finding that the rules as delivered have.
    looser boolean not null,
    effective_on date not null,
    reason text not null check (length(btrim(reason)) between 1 and 1000),
    proposed_at timestamptz not null,
    -- The clinic's date of that moment.
    proposed_on date not null,
    proposed_by uuid not null,
    primary key (clinic_id, id),
    foreign key (clinic_id, patient_id) references patient,
    foreign key (clinic_id, proposed_by) references account,
    check (effective_on >= proposed_on)
);
call protect_by_clinic('rule_setting_change');
create index rule_setting_change_of_patient on rule_setting_change (clinic_id, patient_id);
revoke update, delete on rule_setting_change from ${application_role};
create trigger rule_setting_change_never_changes before update or delete on rule_setting_change
    for each row execute function refuse_change();

-- What became of it, once.
create table rule_setting_decision (
    clinic_id uuid not null,
    change_id uuid not null,
    decision text not null check (decision in ('CONFIRMED', 'WITHDRAWN')),
    decided_at timestamptz not null,
    decided_by uuid not null,
    -- Confirmed by the person who proposed it, in a clinic with nobody else, a day later.
    alone boolean not null,
    in_force_from timestamptz,
    primary key (clinic_id, change_id),
    foreign key (clinic_id, change_id) references rule_setting_change,
    foreign key (clinic_id, decided_by) references account,
    check ((decision = 'CONFIRMED') = (in_force_from is not null)),
    check (in_force_from >= decided_at),
    check (decision = 'CONFIRMED' or not alone)
);
call protect_by_clinic('rule_setting_decision');
revoke update, delete on rule_setting_decision from ${application_role};
create trigger rule_setting_decision_never_changes before update or delete on rule_setting_decision
    for each row execute function refuse_change();

-- What is looser, or for every patient, takes two clinicians; where there is only one, that one and a day between.
create function check_rule_setting_decision() returns trigger language plpgsql as $$
declare
    change rule_setting_change;
begin
    select * into strict change from rule_setting_change where clinic_id = new.clinic_id and id = new.change_id;
    if new.decision = 'WITHDRAWN' then
        return new;
    end if;
    if not exists (select from account where clinic_id = new.clinic_id and id = new.decided_by
            and active and role <> 'FRONT_DESK') then
        raise exception 'a setting is confirmed by a clinician' using errcode = 'check_violation';
    end if;
    if new.decided_by <> change.proposed_by or (change.patient_id is not null and not change.looser) then
        return new;
    end if;
    if not new.alone or new.decided_at < change.proposed_at + interval '24 hours'
            or (select count(*) from account where clinic_id = new.clinic_id and active and role <> 'FRONT_DESK') > 1 then
        raise exception 'a setting is confirmed by a second clinician' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger rule_setting_decision_is_of_two before insert on rule_setting_decision
    for each row execute function check_rule_setting_decision();
