package fr.maillage.community.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.community.discussion.Scene;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import fr.maillage.testing.Unmarked;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** What whoever creates or keeps a community may say of it, and whom it lets know what. */
@MaillageTest
@Transactional
class SettingUpTest {
    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Autowired
    Scene scene;

    private long network;
    private long neighbours;
    private String stranger = "";

    @BeforeEach
    void a_network_whose_community_only_neighbours_know_of() {
        network = jdbc.sql("insert into territory (kind, code, name) values ('custom', 'ici', 'Ici') returning id")
                .query(Long.class)
                .single();
        long cut = jdbc.sql("insert into cut (name, area_id) values ('Découpage', :area) returning id")
                .param("area", network)
                .query(Long.class)
                .single();
        jdbc.sql("insert into cut_part (territory_id, cut_id, position) values (:network, :cut, 0)")
                .param("network", network)
                .param("cut", cut)
                .update();
        neighbours = community("Entre voisins", "OPEN", true);
        stranger = scene.person("Passant", neighbours, null);
    }

    @Test
    void nobody_becomes_a_neighbour_by_a_community_of_their_own() {
        assertThat(create(stranger, "kind", "SECRET", "territory", "" + network))
                .isEqualTo(422);
        long own = community("À moi", "SECRET", false);
        scene.person("Passant", own, "FACILITATOR");
        jdbc.sql("update community set territory_id = null where id = :id")
                .param("id", own)
                .update();
        assertThat(status(stranger, "/communities/" + neighbours)).isEqualTo(404);
        assertThat(send(
                                stranger,
                                "/communities/" + own + "/settings",
                                "name",
                                "x",
                                "kind",
                                "SECRET",
                                "territory",
                                "" + network)
                        .getStatus())
                .isEqualTo(422);
        assertThat(read(stranger, "/communities/new")).doesNotContain(">Ici<");
        assertThat(read(stranger, "/communities")).doesNotContain("Entre voisins");
    }

    @Test
    void walking_into_an_open_community_of_a_network_makes_nobody_a_neighbour_and_being_let_in_does() {
        long open = community("Pour tous", "OPEN", false);
        scene.person("Passant", open, "MEMBER");
        assertThat(status(stranger, "/communities/" + neighbours)).isEqualTo(404);
        assertThat(create(stranger, "kind", "OPEN", "territory", "" + network)).isEqualTo(422);
        scene.person("Passant", community("Sur invitation", "INVITATION", false), "MEMBER");
        assertThat(status(stranger, "/communities/" + neighbours)).isEqualTo(200);
        assertThat(create(stranger, "kind", "OPEN", "territory", "" + network)).isEqualTo(302);
    }

    @Test
    void the_coordination_says_of_any_community_it_creates_whose_it_is_and_who_keeps_it_may_leave_it_so() {
        assertThat(create(Cast.COORDINATION, "kind", "OPEN", "territory", "" + network))
                .isEqualTo(302);
        scene.person("Passant", neighbours, "MEMBER");
        jdbc.sql("update membership set role = 'FACILITATOR' where community_id = :id")
                .param("id", neighbours)
                .update();
        assertThat(send(
                                stranger,
                                "/communities/" + neighbours + "/settings",
                                "name",
                                "Entre nous",
                                "kind",
                                "OPEN",
                                "territory",
                                "" + network)
                        .getStatus())
                .isEqualTo(302);
    }

    @Test
    void a_part_does_not_tell_the_name_of_a_parent_one_may_not_know_of() {
        long parent = community("Signalements du foyer", "SECRET", false);
        long part = community("Un bout", "SECRET", false);
        jdbc.sql("update community set parent_id = :parent where id = :part")
                .param("parent", parent)
                .param("part", part)
                .update();
        scene.person("Passant", part, "MEMBER");
        assertThat(status(stranger, "/communities/" + parent)).isEqualTo(404);
        for (String address : new String[] {
            "/communities/" + part, "/communities/" + part + "/about", "/communities", "/search?q=bout"
        }) {
            assertThat(read(stranger, address)).as(address).contains("Un bout").doesNotContain("Signalements");
        }
        scene.person("Passant", parent, "MEMBER");
        assertThat(read(stranger, "/communities/" + part + "/about")).contains("Signalements");
    }

    @Test
    void who_creates_a_community_of_chosen_names_chooses_one_as_everybody_there() {
        String helene = scene.person("Helene", neighbours, null);
        jdbc.sql("update account set name = 'Hélène Le Gall' where email = :email")
                .param("email", helene)
                .update();
        for (String name : new String[] {"", "\u200b", "helene le  gall", "Hélène\u200b Le Gall", "a".repeat(41)}) {
            assertThat(create(helene, "kind", "REQUEST", "pseudonymous", "true", "pseudonym", name))
                    .as(name)
                    .isEqualTo(422);
        }
        assertThat(create(helene, "kind", "OPEN", "pseudonymous", "true", "pseudonym", "Fleur de sel"))
                .as("every professional would read, no caregiver would find it")
                .isEqualTo(422);
        assertThat(create(helene, "kind", "REQUEST", "pseudonymous", "true", "pseudonym", "Fleur de\u202e sel"))
                .isEqualTo(302);
        long made = jdbc.sql("select max(id) from community").query(Long.class).single();
        assertThat(send(helene, "/communities/" + made + "/settings", "name", "Le cercle", "kind", "OPEN")
                        .getStatus())
                .isEqualTo(422);
        assertThat(jdbc.sql("select pseudonym from membership order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("Fleur de sel");
    }

    @Test
    void which_charter_was_accepted_is_kept_and_a_changed_one_is_shown_again() {
        String keeper = scene.person("Animatrice", neighbours, null);
        send(keeper, "/communities", "name", "Le cercle", "kind", "OPEN", "charter", "Chacun parle.");
        long circle = jdbc.sql("select id from community where name = 'Le cercle'")
                .query(Long.class)
                .single();
        String address = "/communities/" + circle;
        assertThat(send(stranger, address + "/membership", "charter", "true").getStatus())
                .as("of none that was shown")
                .isEqualTo(422);
        send(stranger, address + "/membership", "charter", "true", "read", shown(stranger, address + "/membership"));
        assertThat(accepted(stranger)).containsExactly("Chacun parle.");
        assertThat(read(stranger, address)).doesNotContain("a changé");
        send(keeper, address + "/settings", "name", "Le cercle", "kind", "OPEN", "charter", "Chacun écoute.");
        assertThat(read(keeper, address)).as("who wrote it").doesNotContain("a changé");
        assertThat(read(stranger, address)).contains("a changé", address + "/charter");
        assertThat(read(stranger, address + "/charter")).contains("Chacun écoute.");
        String seen = shown(stranger, address + "/charter");
        send(keeper, address + "/settings", "name", "Le cercle", "kind", "OPEN", "charter", "Chacun rit.");
        assertThat(send(stranger, address + "/charter", "read", seen).getStatus())
                .as("another one than was shown")
                .isEqualTo(422);
        String now = shown(stranger, address + "/charter");
        assertThat(send(stranger, address + "/charter", "read", now).getStatus())
                .isEqualTo(302);
        assertThat(accepted(stranger)).containsExactly("Chacun parle.", "Chacun rit.");
        assertThat(read(stranger, address)).doesNotContain("a changé");
        String outsider = scene.person("Dehors", circle, null);
        assertThat(status(outsider, address + "/charter")).isEqualTo(404);
    }

    @Test
    void who_settles_something_else_accepts_no_charter_by_that() {
        String keeper = scene.person("Animatrice", neighbours, "FACILITATOR");
        String address = "/communities/" + neighbours + "/settings";
        jdbc.sql("update community set charter = E'Chacun parle.\\nChacun écoute.' where id = :id")
                .param("id", neighbours)
                .update();
        for (String charter : new String[] {"Chacun parle.\r\nChacun écoute.", "Chacun rit."}) {
            var settled = send(keeper, address, "name", "Entre nous", "kind", "OPEN", "charter", charter);
            assertThat(settled.getStatus()).isEqualTo(302);
            assertThat(accepted(keeper))
                    .as(charter)
                    .isEqualTo(charter.startsWith("Chacun rit") ? java.util.List.of(charter) : java.util.List.of());
        }
    }

    private String shown(String who, String address) {
        return read(who, address).replaceAll("(?s).*name=\"read\" value=\"(\\d+)\".*", "$1");
    }

    private java.util.List<String> accepted(String who) {
        return jdbc.sql("""
                select h.body from charter_acceptance a join charter h on h.id = a.charter_id
                where a.account_id = :account order by h.id
                """)
                .param("account", scene.account(who))
                .query((row, n) -> row.getString(1))
                .list();
    }

    private long community(String name, String kind, boolean neighboursOnly) {
        return jdbc.sql("""
                insert into community (name, kind, territory_id, neighbours_only)
                values (:name, :kind, :network, :neighboursOnly) returning id
                """)
                .param("name", name)
                .param("kind", kind)
                .param("network", network)
                .param("neighboursOnly", neighboursOnly)
                .query(Long.class)
                .single();
    }

    @Test
    void why_chosen_names_and_free_entry_do_not_go_together_is_told_beside_the_choice() {
        var refused = send(
                stranger,
                "/communities",
                "name",
                "Entre aidants",
                "kind",
                "OPEN",
                "pseudonymous",
                "true",
                "pseudonym",
                "Mésange");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(new String(refused.getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("href=\"#kind\"", "id=\"kind-problem\"", "ils ne viennent que sur invitation");
    }

    private int create(String who, String... fields) {
        var all = new java.util.ArrayList<>(java.util.List.of(fields));
        all.add("name");
        all.add("Nouvelle");
        return send(who, "/communities", all.toArray(String[]::new)).getStatus();
    }

    private MockHttpServletResponse send(String who, String address, String... fields) {
        var request = http.post().uri(address).with(cast.as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange().getResponse();
    }

    private int status(String who, String address) {
        return http.get()
                .uri(address)
                .with(cast.as(who))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private String read(String who, String address) {
        var answer = http.get().uri(address).with(cast.as(who)).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return Unmarked.of(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
