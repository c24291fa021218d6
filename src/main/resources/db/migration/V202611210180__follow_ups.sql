-- Answers to the question about emergency signs that warning words in a note open. One row an answer, insert only, no
-- revision of the check-in; a second answer stands beside the first and the signs of all of them count. The hash of the
-- check-in is there for the foreign key alone: an answer is to its uuid and revision, also where conflicting versions
-- of them are stored.
create table follow_up (
    clinic_id uuid not null,
    patient_id uuid not null,
    uuid uuid not null,
    check_in_uuid uuid not null,
    check_in_rev integer not null,
    check_in_hash bytea not null,
    -- Never null: none of the signs is an empty array, and no answer is no row.
    em text[] not null check (em <@ array['bladder', 'bowel', 'saddle', 'sexual', 'chest', 'stroke']),
    -- By the device's clock, or by ours where that one is off by more than 10 minutes.
    sent_at timestamptz not null,
    received_at timestamptz not null,
    primary key (clinic_id, patient_id, uuid),
    foreign key (clinic_id, patient_id, check_in_uuid, check_in_rev, check_in_hash) references check_in
);
call protect_by_clinic('follow_up');
create index follow_up_of_check_in on follow_up (clinic_id, patient_id, check_in_uuid, check_in_rev);
revoke update, delete on follow_up from ${application_role};
create trigger follow_up_never_changes before update or delete on follow_up
    for each row execute function refuse_change();

-- One row for each answer after which the rules have judged its check-in again, with the message that this brought.
create table follow_up_evaluation (
    clinic_id uuid not null,
    patient_id uuid not null,
    uuid uuid not null,
    rule_set text not null,
    evaluated_at timestamptz not null,
    patient_message text,
    message_tier text,
    message_historic boolean not null,
    primary key (clinic_id, patient_id, uuid),
    foreign key (clinic_id, patient_id, uuid) references follow_up
);
call protect_by_clinic('follow_up_evaluation');
revoke update, delete on follow_up_evaluation from ${application_role};

-- For the sweep over notes that came in lately.
create index check_in_notes on check_in (clinic_id, received_at) where note is not null;
