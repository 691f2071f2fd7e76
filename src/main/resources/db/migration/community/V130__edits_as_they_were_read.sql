-- Which wording of a text that waits was read, and for which version of its post an edit was written: what nobody read does
-- not appear, nor what would go over something newer.
alter table awaiting
    add column version int not null default 1, -- grows with each wording that stands in the place of the one before
    add column since timestamptz;              -- of the version that was edited
update awaiting w set since = coalesce(p.edited_at, p.at)
from post p where p.id = w.post_id and coalesce(p.edited_at, p.at) <= w.at;

-- What it was written for is there as it was, and who wrote it still writes there.
create function edit_stands(w awaiting, p post) returns boolean
    language sql stable
    return p.id = w.post_id and p.removed_at is null and coalesce(p.edited_at, p.at) = w.since
        and exists (select from membership m join account a on a.id = m.account_id
            where m.community_id = w.community_id and m.account_id = w.author_id
                and m.role in ('FACILITATOR', 'MEMBER') and a.suspended_at is null);
