-- The one rule for figures: of the feed, of the overview and of the communities.
create or replace function unread_silenced(viewer bigint) returns table (community_id bigint, unread bigint)
    language sql stable
    as $$
    select p.community_id, sum(unread_between(p, greatest(m.read_to, r.read_to), p.last_position))
    from discussion_follow d
    join post p on p.id = d.post_id and waits(p)
    join membership m on m.account_id = d.account_id and m.community_id = p.community_id
    left join reading r on r.account_id = d.account_id and r.post_id = p.id
    where d.account_id = viewer and d.choice = 'SILENCED' and p.last_position > m.read_to
    group by p.community_id
$$;
