-- Of one post an edit that was put away, and another that waits; all fictional.
insert into awaiting (community_id, author_id, kind, title, body, post_id, since)
    select p.community_id, p.author_id, p.kind, p.title, 'La permanence passe au lundi.', p.id, p.at
    from post p where p.title = 'Permanence';
insert into edit_put_away (post_id, id, community_id, author_id, kind, title, body, at, version, since)
    select w.post_id, w.id, w.community_id, w.author_id, w.kind, w.title, 'La permanence passe au samedi.', w.at, 1, w.since
    from awaiting w where w.post_id is not null;
update edit_put_away set id = id + 1000;
