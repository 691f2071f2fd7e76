-- The words of posts and comments, as French stems without accents.
alter table post add column document tsvector generated always as (
    setweight(to_tsvector('french', plain(title)), 'A') || to_tsvector('french', plain(body))) stored;
alter table comment add column document tsvector generated always as (to_tsvector('french', plain(body))) stored;
create index post_document on post using gin (document);
create index comment_document on comment using gin (document);
create index community_words on community using gin (plain(name || ' ' || purpose) gin_trgm_ops);

-- The communities someone may read, as a list to look in.
create function readable_communities(viewer bigint) returns bigint[]
    language sql stable
    return array(select c.id from community c where may_read(viewer, c));
