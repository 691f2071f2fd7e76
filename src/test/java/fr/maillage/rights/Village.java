package fr.maillage.rights;

import fr.maillage.attention.digest.Morning;
import fr.maillage.testing.Cast;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One community of the table, with all its people and a post in every state. */
@Component
@Profile("test")
class Village {
    /** A Tuesday within hours, and the next morning. */
    private static final String WRITTEN = "2025-11-18T10:00:00Z";

    private static final Instant MORNING = Instant.parse("2025-11-19T08:00:00Z");
    private static final Map<String, String> ROLES = Map.of(
            "facilitator", "FACILITATOR",
            "author", "MEMBER",
            "member", "MEMBER",
            "reader", "READER",
            "caregiver", "MEMBER",
            "suspended", "MEMBER");
    private static final List<String> OTHERS =
            List.of("former", "invited", "neighbour", "professional", "guest", "coordination", "administrator");
    private static final List<String> EVERYONE =
            Stream.concat(ROLES.keySet().stream(), OTHERS.stream()).toList();
    private final JdbcClient jdbc;
    private final Morning morning;
    private final Map<String, Long> accounts = new HashMap<>();

    Village(JdbcClient jdbc, Morning morning) {
        this.jdbc = jdbc;
        this.morning = morning;
    }

    /** What the addresses of acts name. */
    record Written(long id, long comment, long option, long reported) {}

    record Place(long community, Map<String, Long> people, Map<State, Written> texts) {
        long account(String who) {
            return Objects.requireNonNull(people.get(who));
        }

        String address(String pattern, State state) {
            var written = texts.getOrDefault(state, new Written(0, 0, 0, 0));
            return pattern.replace("{m}", String.valueOf(community))
                    .replace("{p}", String.valueOf(written.id()))
                    .replace("{t}", String.valueOf(written.id()))
                    .replace("{c}", String.valueOf(written.comment()))
                    .replace("{o}", String.valueOf(written.option()))
                    .replace("{k}", String.valueOf(written.reported()))
                    .replace("{since}", WRITTEN);
        }
    }

    static String email(String who) {
        return switch (who) {
            case "guest" -> Cast.GUEST;
            case "coordination" -> Cast.COORDINATION;
            case "administrator" -> Cast.ADMINISTRATOR;
            default -> who + "@village.test";
        };
    }

    /** The secret of an address for feed readers. */
    static String secret(String who, String what) {
        return who + "-" + what;
    }

    /** @param row its kind, and after a plus what else is so */
    Place settle(String row) {
        var words = Arrays.asList(row.split("\\+"));
        accounts.clear();
        long community = community(words);
        people(community);
        Map<State, Written> texts = new EnumMap<>(State.class);
        for (var state : State.values()) {
            texts.put(state, state.isPost() ? post(community, state) : text(community, state));
        }
        if (words.contains("over")) {
            run("update community set archived_at = now() where id = :id", community);
        }
        morning.digests(EVERYONE.stream().map(this::account).toList(), MORNING);
        return new Place(community, Map.copyOf(accounts), texts);
    }

    private long community(List<String> words) {
        long here = territory("here"), beside = territory("beside");
        long cut = id("insert into cut (name, area_id) values ('Découpage', :id) returning id", here);
        run("insert into cut_part (territory_id, cut_id, position) values (:id, " + cut + ", 0)", here);
        run("insert into cut_part (territory_id, cut_id, position) values (:id, " + cut + ", 1)", beside);
        long neighbours = id(
                "insert into community (name, kind, territory_id) values ('Réseau voisin', 'SECRET', :id) returning id",
                beside);
        belongs("neighbour", neighbours, "MEMBER", null);
        Long parent = words.contains("part") || words.contains("hidden-part")
                ? id(
                        "insert into community (name, kind) select 'Tout', case when :id = 1 then 'OPEN' else 'SECRET' end returning id",
                        words.contains("part") ? 1 : 0)
                : null;
        return jdbc.sql("""
                insert into community (name, kind, parent_id, territory_id, neighbours_only, pseudonymous)
                values ('Village', :kind, :parent, :territory, :near, :names) returning id
                """)
                .param("kind", words.getFirst())
                .param("parent", parent)
                .param("territory", words.contains("near") ? here : null)
                .param("near", words.contains("near"))
                .param("names", words.contains("names"))
                .query(Long.class)
                .single();
    }

    private void people(long community) {
        boolean names = id("select pseudonymous::int::bigint from community where id = :id", community) == 1;
        ROLES.forEach((who, role) -> belongs(who, community, role, names ? "Nom " + who : null));
        run("update account set role = 'GUEST' where id = :id", account("caregiver"));
        run("update account set suspended_at = now() where id = :id", account("suspended"));
        run(
                "insert into community_invitation (account_id, community_id, role) values (" + account("invited")
                        + ", :id, 'MEMBER')",
                community);
        // whoever left, and who never was of it, may have made addresses and chosen a level before
        for (String who : EVERYONE) {
            jdbc.sql("""
                    with follows as (
                        insert into follow (account_id, community_id, level) values (:account, :id, 'DIGEST'))
                    insert into reader_address (account_id, community_id, secret_hash) values
                        (:account, :id, sha256(convert_to(:one, 'UTF8'))), (:account, null, sha256(convert_to(:all, 'UTF8')))
                    """)
                    .param("account", account(who))
                    .param("id", community)
                    .param("one", secret(who, "one"))
                    .param("all", secret(who, "all"))
                    .update();
        }
    }

    /** A question, for an answer is accepted under none but these, with something to vote on all the same, and reported. */
    private Written post(long community, State state) {
        long post = jdbc.sql("""
                insert into post (community_id, author_id, signed, kind, title, body, at, last_at, position, last_position)
                select m.community_id, m.account_id, m.pseudonym, 'QUESTION', :title, 'Qui vient ?', cast(:at as timestamptz),
                       cast(:at as timestamptz), n, n
                from membership m cross join next_position(m.community_id) n
                where m.account_id = :author and m.community_id = :id returning id
                """)
                .param("title", state.title())
                .param("at", WRITTEN)
                .param("author", account("author"))
                .param("id", community)
                .query(Long.class)
                .single();
        run("insert into poll (post_id, several, at_the_end) values (:id, false, false)", post);
        long option =
                id("insert into poll_option (post_id, position, label) values (:id, 1, 'Moi') returning id", post);
        long comment = jdbc.sql("""
                with said as (
                    insert into comment (post_id, author_id, signed, body, at, position)
                    select :id, m.account_id, m.pseudonym, 'Peut-être.', cast(:at as timestamptz), next_position(m.community_id)
                    from membership m where m.account_id = :member and m.community_id = :community
                    returning id, position)
                update post p set last_position = said.position, comments = 1 from said where p.id = :id returning said.id
                """)
                .param("id", post)
                .param("at", WRITTEN)
                .param("member", account("member"))
                .param("community", community)
                .query(Long.class)
                .single();
        long reported = id("""
                insert into moderation_case (community_id, post_id, author_id)
                select community_id, id, author_id from post where id = :id returning id
                """, post);
        change(state, post);
        return new Written(post, comment, option, reported);
    }

    private void change(State state, long post) {
        switch (state) {
            case PINNED -> run("update post set pinned_at = now() where id = :id", post);
            case CLOSED -> run("update post set closed_at = now() where id = :id", post);
            case ARCHIVED -> id("select archive_post(:id, null)::int::bigint", post);
            case REMOVED -> away(post, account("author"));
            case HIDDEN -> {
                run("update moderation_case set hidden_at = now() where post_id = :id", post);
                away(post, account("facilitator"));
            }
            default -> {}
        }
    }

    private void away(long post, long by) {
        jdbc.sql("select take_away_post(:id, " + by + ")")
                .param("id", post)
                .query((row, n) -> "")
                .list();
    }

    private Written text(long community, State state) {
        String insert = state == State.AWAITING
                ? "insert into awaiting (community_id, author_id, kind, title, body) select :id, :author, 'MESSAGE', :title, 'Qui vient ?'"
                : "insert into draft (author_id, key, community_id, title, body, publish_at) select :author, gen_random_uuid(), :id, "
                        + ":title, 'Qui vient ?', " + (state == State.PLANNED ? "now() + interval '1 day'" : "null");
        long text = jdbc.sql(insert + " returning id")
                .param("id", community)
                .param("author", account("author"))
                .param("title", state.title())
                .query(Long.class)
                .single();
        return new Written(text, 0, 0, 0);
    }

    private void belongs(String who, long community, String role, @Nullable String name) {
        jdbc.sql(
                        "insert into membership (account_id, community_id, role, pseudonym) values (:account, :id, :role, :name)")
                .param("account", account(who))
                .param("id", community)
                .param("role", role)
                .param("name", name)
                .update();
    }

    private long account(String who) {
        return accounts.computeIfAbsent(who, this::enter);
    }

    private long enter(String who) {
        return jdbc.sql("""
                insert into account (email, name, role) values (:email, :email, 'MEMBER')
                on conflict (lower(email)) do update set name = excluded.name returning id
                """).param("email", email(who)).query(Long.class).single();
    }

    private long territory(String code) {
        return jdbc.sql("insert into territory (kind, code, name) values ('custom', :code, :code) returning id")
                .param("code", "village-" + code)
                .query(Long.class)
                .single();
    }

    private long id(String sql, long id) {
        return jdbc.sql(sql).param("id", id).query(Long.class).single();
    }

    private void run(String sql, long id) {
        jdbc.sql(sql).param("id", id).update();
    }
}
