-- The word of welcome waits for someone who joined, until they put it away.
create table welcome_waiting (
    account_id   bigint      not null,
    community_id bigint      not null,
    since        timestamptz not null default now(),
    primary key (account_id, community_id),
    foreign key (account_id, community_id) references membership (account_id, community_id) on delete cascade
);
