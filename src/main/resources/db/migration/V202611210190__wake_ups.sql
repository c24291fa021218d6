-- The scheduler's own table: which clinic and record is to be looked at when. Ids and moments, nothing else.
create table entry.wake_up (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index wake_up_due on entry.wake_up (execution_time);
create index wake_up_heartbeat on entry.wake_up (last_heartbeat);
grant delete on entry.wake_up to ${application_role};
