-- A mail that failed waits longer each time; what waits leaves in the order it was posted.
alter table mail add column due_at timestamptz not null default now();
