-- Whoever decides looks back on their own decisions from the latest on, a page at a time.
drop index moderation_case_decided;
drop index moderation_case_settled;
create index moderation_case_decided on moderation_case (decided_by, id);
create index moderation_case_settled on moderation_case (settled_by, id) where settled_by is not null;
