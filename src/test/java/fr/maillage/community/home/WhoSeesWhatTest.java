package fr.maillage.community.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/**
 * Each kind of community, for each person: its page, the list, its folder, pages and projects, and where one writes. What is
 * said in it, on every surface and by every act, is the table of {@code WhoMeetsWhatTest}.
 */
@MaillageTest
@Transactional
class WhoSeesWhatTest {
    /** The people of the columns. */
    private static final List<String> WHO =
            List.of("facilitator", "member", "reader", "invited", "neighbour", "outsider", "guest");

    /** k keeps, w writes, r reads, s sees that it exists, - does not know of it. */
    private static final String TABLE = """
            OPEN                 k w r r r r -
            REQUEST              k w r s s s -
            INVITATION           k w r s s s -
            SECRET               k w r s - - -
            OPEN neighbours      k w r s r - -
            REQUEST neighbours   k w r s s - -
            OPEN in-secret       k w r s - - -
            OPEN in-open         k w r r r r -
            SECRET in-open       k w r s - - -
            OPEN archived        k r r r r r -
            SECRET archived      k r r s - - -
            """;

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    static Stream<Cell> cells() {
        return TABLE.lines().flatMap(line -> {
            var words = Arrays.asList(line.split("\\s+"));
            int people = words.size() - WHO.size();
            String state = people == 2 ? words.get(1) : "";
            return Stream.iterate(0, i -> i < WHO.size(), i -> i + 1)
                    .map(i -> new Cell(words.getFirst(), state, WHO.get(i), words.get(people + i)));
        });
    }

    record Cell(String kind, String state, String who, String may) {
        boolean sees() {
            return !may.equals("-");
        }

        boolean reads() {
            return "rwk".contains(may);
        }

        boolean writes() {
            return (may.equals("w") || may.equals("k")) && !state.equals("archived");
        }

        boolean keeps() {
            return may.equals("k");
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void each_person_meets_what_they_may_and_nothing_else(Cell cell) {
        long community = furnished(cell);
        long post = post(community);
        long shared = shared(community);
        long project = project(community);
        long task = task(project);
        String who = email(cell.who());
        assertThat(status(who, "/communities/" + community + "/about"))
                .as("its page")
                .isEqualTo(cell.sees() ? 200 : 404);
        assertThat(status(who, "/communities/" + community))
                .as("its discussions")
                .isEqualTo(cell.reads() ? 200 : cell.sees() ? 302 : 404);
        assertThat(text(who, "/communities").contains("Lieu de la table"))
                .as("the list")
                .isEqualTo(cell.sees() && !(cell.state().equals("archived") && !ofIt(cell.who())));
        for (String address : List.of(
                "/communities/" + community + "/archive",
                "/communities/" + community + "/documents",
                "/communities/" + community + "/pages",
                "/pages/" + shared,
                "/pages/" + shared + "/history",
                "/pages/" + shared + "/versions/1",
                "/communities/" + community + "/projects",
                "/communities/" + community + "/changes",
                "/projects/" + project,
                "/projects/" + project + "/board",
                "/tasks/" + task)) {
            assertThat(status(who, address)).as(address).isEqualTo(cell.reads() ? 200 : 404);
        }
        long file = deposited(community);
        assertThat(status(who, "/communities/" + community + "/documents/" + file))
                .as("a file in the folder")
                .isEqualTo(cell.reads() ? 200 : 404);
        assertThat(status(who, "/communities/" + community + "/documents/new"))
                .as("the form to add files")
                .isEqualTo(cell.writes() ? 200 : 404);
        for (String thing : List.of("/pages/" + shared, "/projects/" + project, "/documents/" + file)) {
            assertThat(status(who, thing + "/report")).as(thing).isEqualTo(cell.reads() ? 200 : 404);
            assertThat(status(who, thing + "/decision")).as(thing).isEqualTo(cell.keeps() ? 200 : 404);
        }
        assertThat(status(who, "/pages/" + shared + "/edit"))
                .as("the form of a page")
                .isEqualTo(cell.writes() ? 200 : 404);
        assertThat(status(who, "/communities/" + community + "/posts/new"))
                .as("the form to write")
                .isEqualTo(cell.writes() ? 200 : 404);
        assertThat(status(who, "/communities/" + community + "/settings"))
                .as("the settings")
                .isEqualTo(cell.keeps() ? 200 : 404);
        assertThat(status(who, "/communities/" + community + "/questions"))
                .as("the questions nobody answered")
                .isEqualTo(cell.reads() ? 200 : 404);
        assertThat(status(who, "/posts/" + post + "/now"))
                .as("what an open page asks for when something changed")
                .isEqualTo(cell.reads() ? 200 : 404);
        for (String kept : List.of("/keeping", "/keeping/note", "/keeping/calendar", "/moderation")) {
            assertThat(status(who, "/communities/" + community + kept))
                    .as("what its facilitators look after")
                    .isEqualTo(cell.keeps() ? 200 : 404);
        }
        assertThat(status(who, "/communities/" + community + "/audience"))
                .as("whom a post would be told to")
                .isEqualTo(cell.writes() ? 200 : 404);
        assertThat(status(who, "/posts/" + post + "/urgency"))
                .as("calling it urgent")
                .isEqualTo(cell.keeps() && !cell.state().equals("archived") ? 200 : 404);
        assertThat(status(who, "/posts/" + post + "/following"))
                .as("why it comes")
                .isEqualTo(ofIt(cell.who()) ? 200 : 404);
        assertThat(status(who, "/posts/" + post + "/attachments/" + attachment(post)))
                .as("a file under it")
                .isEqualTo(cell.reads() ? 200 : 404);
        assertThat(status(who, "/communities/" + community + "/drafts", ""))
                .as("a draft sent anyway")
                .isEqualTo(cell.writes() ? 302 : 404);
        send(who, "/communities/" + community + "/posts", "Un message de plus");
        send(who, "/communities/" + community + "/pages", "Une page de plus");
        send(who, "/pages/" + shared + "/edit?version=1", "Une page changée");
        assertThat(written("shared_page", "Une page de plus"))
                .as("a page sent anyway")
                .isEqualTo(cell.writes());
        assertThat(written("shared_page", "Une page changée"))
                .as("a change of a page sent anyway")
                .isEqualTo(cell.writes());
        send(who, "/projects/" + project + "/tasks?title=T", "");
        assertThat(count("project_task")).as("a task sent anyway").isEqualTo(cell.writes() ? 2 : 1);
        assertThat(written("post", "Un message de plus"))
                .as("a post sent anyway")
                .isEqualTo(cell.writes());
        assertThat(status(who, "/communities/" + community + "/archiving", ""))
                .as("keeping it")
                .isEqualTo(cell.keeps() ? 302 : 404);
    }

    private static boolean ofIt(String who) {
        return List.of("facilitator", "member", "reader").contains(who);
    }

    private long furnished(Cell cell) {
        long network = territory("a"), beside = territory("b");
        cut(network, beside);
        boolean neighbours = cell.state().equals("neighbours");
        Long parent = cell.state().startsWith("in-")
                ? community(cell.state().equals("in-open") ? "OPEN" : "SECRET", "Parent", null, null)
                : null;
        long community = community(cell.kind(), "Lieu de la table", parent, neighbours ? network : null);
        if (neighbours) {
            jdbc.sql("update community set neighbours_only = true where id = :id")
                    .param("id", community)
                    .update();
        }
        if (cell.state().equals("archived")) {
            jdbc.sql("update community set archived_at = now() where id = :id")
                    .param("id", community)
                    .update();
        }
        belongs("facilitator", community, "FACILITATOR");
        belongs("member", community, "MEMBER");
        belongs("reader", community, "READER");
        jdbc.sql("insert into community_invitation (account_id, community_id, role) values (:account, :id, 'MEMBER')")
                .param("account", account("invited"))
                .param("id", community)
                .update();
        belongs("neighbour", community("SECRET", "Réseau voisin", null, beside), "MEMBER");
        return community;
    }

    private long community(String kind, String name, @Nullable Long parent, @Nullable Long territory) {
        return jdbc.sql("""
                insert into community (name, kind, parent_id, territory_id) values (:name, :kind, :parent, :territory) returning id
                """)
                .param("name", name)
                .param("kind", kind)
                .param("parent", parent)
                .param("territory", territory)
                .query(Long.class)
                .single();
    }

    private long territory(String code) {
        return jdbc.sql("insert into territory (kind, code, name) values ('custom', :code, :code) returning id")
                .param("code", "table-" + code)
                .query(Long.class)
                .single();
    }

    private void cut(long... parts) {
        long cut = jdbc.sql("insert into cut (name, area_id) values ('Découpage', :area) returning id")
                .param("area", parts[0])
                .query(Long.class)
                .single();
        for (int i = 0; i < parts.length; i++) {
            jdbc.sql("insert into cut_part (territory_id, cut_id, position) values (:part, :cut, :position)")
                    .param("part", parts[i])
                    .param("cut", cut)
                    .param("position", i)
                    .update();
        }
    }

    private long post(long community) {
        return jdbc.sql("""
                insert into post (community_id, kind, body, position, last_position)
                select :id, 'MESSAGE', 'Bonjour à tous', n, n from next_position(:id) n returning id
                """).param("id", community).query(Long.class).single();
    }

    private long attachment(long post) {
        return jdbc.sql("""
                with kept as (insert into file (name, type, size) values ('a.txt', 'text/plain', 0) returning id)
                insert into attachment (file_id, post_id) select id, :post from kept returning id
                """).param("post", post).query(Long.class).single();
    }

    private long deposited(long community) {
        return jdbc.sql("""
                with kept as (insert into file (name, type, size) values ('b.txt', 'text/plain', 0) returning id),
                put as (insert into deposit (community_id, key, shared_at) values (:id, '', now()) returning id)
                insert into attachment (file_id, deposit_id, community_id) select kept.id, put.id, :id from kept, put
                returning id
                """).param("id", community).query(Long.class).single();
    }

    private long shared(long community) {
        return jdbc.sql("""
                with begun as (
                    insert into shared_page (community_id, title, body) values (:id, 'Repères', 'Au début') returning *)
                insert into shared_page_version (page_id, number, title, body)
                select id, version, title, body from begun returning page_id
                """).param("id", community).query(Long.class).single();
    }

    private long project(long community) {
        return jdbc.sql(
                        "insert into project (community_id, name, objective) values (:id, 'Ensemble', 'Mieux') returning id")
                .param("id", community)
                .query(Long.class)
                .single();
    }

    private long task(long project) {
        return jdbc.sql("insert into project_task (project_id, title, place) values (:id, 'Une tâche', 2) returning id")
                .param("id", project)
                .query(Long.class)
                .single();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private void belongs(String who, long community, String role) {
        jdbc.sql("insert into membership (account_id, community_id, role) values (:account, :id, :role)")
                .param("account", account(who))
                .param("id", community)
                .param("role", role)
                .update();
    }

    private static String email(String who) {
        return who.equals("guest") ? Cast.GUEST : who + "@table.test";
    }

    private long account(String who) {
        return jdbc.sql("""
                insert into account (email, name, role) values (:email, :email, 'MEMBER')
                on conflict (lower(email)) do update set name = excluded.name returning id
                """).param("email", email(who)).query(Long.class).single();
    }

    private boolean written(String table, String body) {
        return jdbc.sql("select exists (select from " + table + " where body = :body)")
                .param("body", body)
                .query(Boolean.class)
                .single();
    }

    private void send(String who, String address, String body) {
        assertThat(http.post()
                        .uri(address)
                        .with(as(who))
                        .with(csrf())
                        .param("title", "Titre")
                        .param("body", body))
                .satisfies(
                        answer -> assertThat(answer.getResponse().getStatus()).isLessThan(500));
    }

    private int status(String who, String address, String nothing) {
        return http.post()
                .uri(address)
                .with(as(who))
                .with(csrf())
                .exchange()
                .getResponse()
                .getStatus();
    }

    private int status(String who, String address) {
        return http.get().uri(address).with(as(who)).exchange().getResponse().getStatus();
    }

    private String text(String who, String address) {
        var answer = http.get().uri(address).with(as(who)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private org.springframework.test.web.servlet.request.RequestPostProcessor as(String email) {
        if (!email.equals(Cast.GUEST)) {
            account(email.substring(0, email.indexOf('@')));
        }
        return cast.as(email);
    }
}
