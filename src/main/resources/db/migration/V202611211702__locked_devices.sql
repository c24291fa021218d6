-- A device that has dropped what it kept, after too many wrong PINs, may still send what it holds and reads nothing.
alter table entry.patient_token add column locked_at timestamptz;
