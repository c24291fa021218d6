-- The movement that was found to ease the signs; what a therapist has found out overrides the prompts on direction.
alter table patient add column direction text not null default 'NONE_FOUND'
    check (direction in ('NONE_FOUND', 'EXTENSION', 'FLEXION', 'LATERAL'));
