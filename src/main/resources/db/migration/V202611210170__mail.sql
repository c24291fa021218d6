create table mail (
    clinic_id uuid not null references entry.clinic,
    id uuid not null,
    -- What the sender calls this mail, so that it is written once however often it is asked for.
    once_key text not null check (length(once_key) between 1 and 200),
    address text not null check (length(address) between 3 and 254 and address !~ '[[:space:][:cntrl:]]'),
    subject text not null check (length(subject) between 1 and 200 and subject !~ '[[:cntrl:]]'),
    text text not null check (length(text) <= 20000),
    status text not null check (status in ('WAITING', 'SENT', 'DEAD')),
    attempts integer not null default 0 check (attempts >= 0),
    next_try_at timestamptz not null,
    created_at timestamptz not null,
    sent_at timestamptz,
    -- A status code of SMTP or the name of a class: what a server says may quote people.
    last_problem text check (last_problem ~ '^([0-9]{3}|[A-Za-z][A-Za-z0-9_$]{0,119})$'),
    primary key (clinic_id, id),
    unique (clinic_id, once_key),
    check ((status = 'SENT') = (sent_at is not null)),
    -- A mail may hold a link that opens an account, so what has been sent is not kept.
    check (status <> 'SENT' or text = ''),
    check (status <> 'DEAD' or (last_problem is not null and attempts > 0))
);
call protect_by_clinic('mail');
create index mail_waiting on mail (clinic_id, next_try_at, id) where status = 'WAITING';
create index mail_dead on mail (clinic_id, id) where status = 'DEAD';
revoke delete on mail from ${application_role};
