package fr.maillage.community.conversation;

import fr.maillage.community.Addressed;
import fr.maillage.community.Matter;
import fr.maillage.community.Opening;
import fr.maillage.web.NotFound;
import fr.maillage.web.Refused;
import fr.maillage.web.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The conversations of one person. */
@Component
class Talks {
    /** In one conversation, the viewer included: more of them are a community. */
    static final int MOST_PEOPLE = 12;

    /** Begun by one person in a day. */
    static final int MOST_A_DAY = 30;

    static final int PAGE = 30;
    private static final String SHOWN = """
            select c.*, t.since, greatest(t.read_to, t.since) as read_to, t.muted_at is not null as muted,
                t.presence_at is not null as presence,
                may_write_in(:viewer, c) as writes,
                coalesce((select case when m.removed_at is null then left(m.body, 300) else '' end from message m
                    where m.conversation_id = c.id and m.position = c.position and m.position > t.since), '') as opening,
                array(select a.id from participant o join account a on a.id = o.account_id
                      where o.conversation_id = c.id and o.account_id <> :viewer and o.left_at is null
                      order by a.name_key, a.id) as other_ids,
                array(select a.name from participant o join account a on a.id = o.account_id
                      where o.conversation_id = c.id and o.account_id <> :viewer and o.left_at is null
                      order by a.name_key, a.id) as other_names,
                array(select f.fingerprint from participant o join account a on a.id = o.account_id
                      left join account_photo f on f.account_id = a.id
                      where o.conversation_id = c.id and o.account_id <> :viewer and o.left_at is null
                      order by a.name_key, a.id) as other_photos
            from participant t join conversation c on c.id = t.conversation_id
            where t.account_id = :viewer and t.left_at is null
            """;
    private final JdbcClient jdbc;
    private final Addressees addressees;
    private final Places places;
    private final ApplicationEventPublisher events;

    Talks(JdbcClient jdbc, Addressees addressees, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.addressees = addressees;
        this.places = new Places(jdbc);
        this.events = events;
    }

    /** Those with the latest word first; a page and one more, where there is one. */
    List<Talk> of(Viewer.Member viewer, Stretch before) {
        return jdbc.sql(SHOWN + """
                 and (c.last_at, c.id) < (:at, :id) order by c.last_at desc, c.id desc limit :page
                """)
                .param("viewer", viewer.id())
                .param("at", before.at())
                .param("id", before.id())
                .param("page", PAGE + 1)
                .query(Talks::talk)
                .list();
    }

    /** @throws NotFound where there is none that this viewer is in */
    Talk one(long id, Viewer.Member viewer) {
        return jdbc.sql(SHOWN + " and c.id = :id")
                .param("id", id)
                .param("viewer", viewer.id())
                .query(Talks::talk)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /**
     * Begins one, or finds the one there is between two people.
     *
     * @return its number
     * @throws NotFound where one of them may not be written to
     */
    @Transactional
    long with(List<Long> accounts, String name, Viewer.Member viewer) {
        var others = accounts.stream().distinct().toList();
        if (others.isEmpty() || addressees.among(viewer, others).size() < others.size()) {
            throw new NotFound();
        }
        if (others.size() >= MOST_PEOPLE) {
            throw new Refused("conversation.too-many", MOST_PEOPLE);
        }
        return others.size() == 1 ? direct(others.getFirst(), viewer) : group(others, name, viewer);
    }

    private long direct(long other, Viewer.Member viewer) {
        boolean begun = jdbc.sql("""
                select exists (select from conversation
                    where direct and low = least(:viewer, :other) and high = greatest(:viewer, :other))
                """)
                .param("viewer", viewer.id())
                .param("other", other)
                .query(Boolean.class)
                .single();
        if (!begun) {
            refuseTooMany(viewer);
        }
        long id = jdbc.sql("""
                insert into conversation (direct, low, high, created_by)
                values (true, least(:viewer, :other), greatest(:viewer, :other), :viewer)
                on conflict (low, high) where direct do update set direct = true returning id
                """)
                .param("viewer", viewer.id())
                .param("other", other)
                .query(Long.class)
                .single();
        enter(id, List.of(viewer.id(), other));
        return id;
    }

    private long group(List<Long> others, String name, Viewer.Member viewer) {
        refuseTooMany(viewer);
        if (anyApart(others)) {
            throw new Refused("conversation.apart");
        }
        long id = jdbc.sql(
                        "insert into conversation (direct, name, created_by) values (false, :name, :viewer) returning id")
                .param("name", name)
                .param("viewer", viewer.id())
                .query(Long.class)
                .single();
        var everyone = new ArrayList<>(others);
        everyone.add(viewer.id());
        enter(id, everyone);
        return id;
    }

    /** Who begins two at once waits for the first, and it counts. */
    private void refuseTooMany(Viewer.Member viewer) {
        jdbc.sql("select id from account where id = :viewer for no key update")
                .param("viewer", viewer.id())
                .query(Long.class)
                .list();
        int today =
                jdbc.sql("""
                select count(*) from conversation where created_by = :viewer and created_at > now() - interval '1 day'
                """).param("viewer", viewer.id()).query(Integer.class).single();
        if (today >= MOST_A_DAY) {
            throw new Refused("conversation.too-many-today", MOST_A_DAY);
        }
    }

    /** Two of them who are not to be brought together. */
    private boolean anyApart(List<Long> people) {
        return jdbc.sql("""
                select exists (select from unnest(:people::bigint[]) one, unnest(:people::bigint[]) other
                    where one < other and apart(one, other))
                """)
                .param("people", people.toArray(Long[]::new))
                .query(Boolean.class)
                .single();
    }

    /** Who comes reads what is written from then on. Nobody is put back where they left. */
    private void enter(long id, List<Long> accounts) {
        jdbc.sql("""
                insert into participant (conversation_id, account_id, since, read_to)
                select c.id, n, c.position, c.position from conversation c, unnest(:accounts::bigint[]) n where c.id = :id
                on conflict (conversation_id, account_id) do nothing
                """)
                .param("accounts", accounts.toArray(Long[]::new))
                .param("id", id)
                .update();
    }

    /**
     * Who left is asked to come back, once: they do it themselves, or not.
     *
     * @return whether they are in it now
     * @throws NotFound where the viewer is not in it, it is between two people, or they may not write to this person
     * @throws Refused where it is full, or the person and somebody in it are not to be brought together
     */
    @Transactional
    boolean add(long id, long account, Viewer.Member viewer) {
        NotFound.ifNone(jdbc.sql("""
                select c.id from conversation c
                where c.id = :id and not c.direct and participates(:viewer, c.id) and may_write_to(:viewer, :account)
                for no key update
                """)
                .param("id", id)
                .param("viewer", viewer.id())
                .param("account", account)
                .query(Long.class)
                .list()
                .size());
        places.demand(id, account);
        enter(id, List.of(account));
        int asked = jdbc.sql("""
                update participant set asked_at = now(), asked_by = :viewer
                where conversation_id = :id and account_id = :account and left_at is not null and asked_at is null
                """)
                .param("viewer", viewer.id())
                .param("id", id)
                .param("account", account)
                .update();
        if (asked > 0) {
            events.publishEvent(new Addressed(Matter.ASKED_BACK, id));
        }
        return jdbc.sql("select participates(:account, :id)")
                .param("account", account)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private static Talk talk(ResultSet row, int n) throws SQLException {
        var ids = (Long[]) row.getArray("other_ids").getArray();
        var names = (String[]) row.getArray("other_names").getArray();
        var photos = (@Nullable String[]) row.getArray("other_photos").getArray();
        var others = new ArrayList<Person>();
        for (int i = 0; i < ids.length; i++) {
            others.add(new Person(ids[i], names[i], photos[i]));
        }
        return new Talk(
                row.getLong("id"),
                row.getString("name"),
                others,
                row.getBoolean("direct"),
                row.getLong("position"),
                row.getLong("since"),
                row.getLong("read_to"),
                row.getObject("last_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("muted"),
                row.getBoolean("presence"),
                Opening.of(row.getString("opening"), 120),
                row.getBoolean("writes"));
    }
}
