-- One person may be staff of several clinics: were the name unique over all, an invitation would tell that it is in use
-- elsewhere.
alter table entry.sign_in_name drop constraint sign_in_name_pkey;
alter table entry.sign_in_name add primary key (name, clinic_id);
