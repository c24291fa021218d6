-- What a link or QR code names a clinic by, so that the page can say whom to call before anybody signs in. Random: it
-- opens nothing, and from one clinic's nobody comes to another's.
alter table entry.clinic add column public_id text not null unique check (public_id ~ '^[0-9a-f]{12}$')
    default substr(replace(gen_random_uuid()::text, '-', ''), 1, 12);
