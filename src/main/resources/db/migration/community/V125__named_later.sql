-- An edit came to name them: what was told of the text before was told without them.
alter table mention add column later boolean not null default false;
