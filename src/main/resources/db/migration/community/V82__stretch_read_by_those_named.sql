-- Also where a part of a discussion is read: who is not of the community but named in a discussion, or who began it before they left, has read it when
-- they read it: else what told them of it would wait for ever. Of what others read who are not of it, nothing is kept.
create or replace function read_stretch(reader bigint, discussion bigint, after bigint, up_to bigint) returns void
    language plpgsql volatile
as $$
declare
    mine membership;
    p post;
    before bigint;
begin
    select m.* into mine from membership m join post o on o.community_id = m.community_id
    where m.account_id = reader and o.id = discussion for update of m;
    if up_to <= mine.read_to then
        return;
    end if;
    select * into p from post where id = discussion;
    if mine is null and not exists (
            select from community c
            where c.id = p.community_id and may_read(reader, c) and (p.author_id = reader or exists (
                select from mention n where n.account_id = reader and n.post_id = p.id))) then
        return;
    end if;
    up_to := least(up_to, p.last_position);
    select greatest(mine.read_to, max(read_to), 0) into before
    from reading where account_id = reader and post_id = discussion;
    if up_to <= before or unread_between(p, before, after) > 0 then
        return;
    end if;
    insert into reading (account_id, post_id, read_to) values (reader, discussion, up_to)
    on conflict (account_id, post_id) do update set read_to = greatest(reading.read_to, excluded.read_to);
    update membership
    set read_beyond = read_beyond + unread_between(p, before, up_to)
    where account_id = reader and community_id = p.community_id;
end
$$;

-- All of it up to a position.
create or replace function read_discussion(reader bigint, discussion bigint, up_to bigint) returns void
    language sql volatile
as $$ select read_stretch(reader, discussion, 0, up_to) $$;
