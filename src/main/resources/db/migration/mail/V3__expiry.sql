-- A mail that could not leave by then is given up, and emptied of its text and address as a sent one is.
alter table mail add column expires_at timestamptz not null default now() + interval '3 days';
update mail set recipient = '', subject = '', text = '' where sent_at is not null;
