-- The invariants are counted once a minute over what came in lately, and must not read all that ever did.
create index check_in_received on check_in using brin (received_at);
create index finding_without_flag on finding (clinic_id, found_at) where flag_id is null and not suppressed;
