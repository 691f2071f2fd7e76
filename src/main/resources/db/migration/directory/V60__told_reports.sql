-- When the coordination was told by mail that a report waits: once a day is enough.
alter table error_report add column told_at timestamptz;
create index error_report_told on error_report (told_at) where told_at is not null;
