-- What someone reported, what was decided on theirs and what of theirs waits is read from the latest on, a page at a time: each
-- list by an index of its own, for nobody's page is to cost what all that was ever reported does.
drop index awaiting_author;
create index awaiting_author on awaiting (author_id, id);
drop index moderation_case_author;
create index moderation_case_author on moderation_case (author_id, id);
create index moderation_report_case on moderation_report (account_id, case_id);

-- Who wrote the message stands with the report, as it does with a case.
alter table message_report add column author_id bigint references account on delete set null;
update message_report r set author_id = w.author_id from message w where w.id = r.message_id;
drop index message_report_account;
create index message_report_account on message_report (account_id, id);
create index message_report_author on message_report (author_id, id);

-- What was seen before is not written again whenever the page is opened.
create index moderation_case_unseen on moderation_case (author_id) where author_seen is null;
create index moderation_report_unseen on moderation_report (account_id) where seen is null;
create index awaiting_unseen on awaiting (author_id) where declined_at is not null and seen is null;
