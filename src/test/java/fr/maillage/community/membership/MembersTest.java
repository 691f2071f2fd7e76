package fr.maillage.community.membership;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@MaillageTest
@Transactional
class MembersTest {
    @Autowired
    Gathering gathering;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    private long community;
    private String keeper = "";
    private String maelle = "";
    private long keeping;
    private long place;

    @BeforeEach
    void a_community_on_request_with_a_facilitator_and_a_member() {
        community = gathering.community("REQUEST");
        keeper = gathering.person("Anne Keraudren");
        maelle = gathering.person("Maelle Simon");
        keeping = gathering.belongs(keeper, community, "FACILITATOR");
        place = gathering.belongs(maelle, community, "MEMBER");
    }

    @Test
    void members_and_readers_see_who_is_there_and_whoever_only_sees_the_community_does_not() {
        gathering.belongs(Cast.GUEST, community, "READER");
        assertThat(gathering.page(maelle, members())).contains("Anne Keraudren", "Animation", "Hortensia Madec");
        assertThat(gathering.page(Cast.GUEST, members()))
                .contains("Maelle Simon")
                .as("a guest meets nobody’s page")
                .doesNotContain("href=\"/people/" + cast.id(maelle));
        assertThat(gathering.status(Cast.MEMBER, "/communities/" + community + "/about"))
                .isEqualTo(200);
        assertThat(gathering.status(Cast.MEMBER, members())).isEqualTo(404);
    }

    @Test
    void page_after_page_everyone_is_listed_once_by_name() {
        jdbc.sql("""
                with more as (
                    insert into account (name, role) select 'Zoé Même', 'MEMBER' from generate_series(1, 60)
                    union all select 'Élise ' || n, 'MEMBER' from generate_series(1, 50) n returning id)
                insert into membership (account_id, community_id, role) select id, :community, 'MEMBER' from more
                """).param("community", community).update();
        var links = Pattern.compile("href=\"/people/(\\d+)\"><strong>");
        var next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
        var seen = new ArrayList<String>();
        String address = members();
        while (!address.isEmpty()) {
            String page = gathering.page(maelle, address);
            links.matcher(page).results().forEach(found -> seen.add(found.group(1)));
            address = next.matcher(page)
                    .results()
                    .map(m -> m.group(1))
                    .findFirst()
                    .orElse("");
            address = java.net.URLDecoder.decode(address, java.nio.charset.StandardCharsets.UTF_8);
        }
        assertThat(seen).hasSize(112).doesNotHaveDuplicates();
    }

    @Test
    void where_names_are_chosen_nothing_on_the_page_tells_whose_they_are() {
        long circle = gathering.pseudonymous("INVITATION");
        gathering.belongs(keeper, circle, "FACILITATOR", "Goéland");
        gathering.belongs(maelle, circle, "MEMBER", "Hirondelle");
        gathering.belongs(Cast.GUEST, circle, "READER", "Bruyère");
        jdbc.sql("""
                insert into account (id, email, name, role) overriding system value
                values (987654321, 'numero@cercle.test', 'Aude Numéro', 'MEMBER')
                """).update();
        gathering.belongs("numero@cercle.test", circle, "MEMBER", "Zostère");
        jdbc.sql("insert into account_photo (account_id, fingerprint, jpeg) values (:id, 'empreinte', '')")
                .param("id", cast.id(maelle))
                .update();
        String page = gathering.page(keeper, "/communities/" + circle + "/members");
        String people = page.substring(page.indexOf("<main"), page.indexOf("</main>"));
        assertThat(people)
                .contains("Goéland", "Hirondelle", "Bruyère", "Zostère")
                .doesNotContain("Simon", "Keraudren", "Hortensia", "/people", "empreinte", "987654321", "Numéro");
    }

    @Test
    void nobody_is_in_a_pseudonymous_community_without_a_chosen_name() {
        long circle = gathering.pseudonymous("REQUEST");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> gathering.belongs(maelle, circle, "MEMBER"))
                .hasMessageContaining("appear under a name they chose");
    }

    @Test
    void no_community_of_chosen_names_is_open_whatever_writes_it() {
        long circle = gathering.pseudonymous("REQUEST");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> gathering.opens(circle))
                .hasMessageContaining("chosen_names_are_not_open");
    }

    @Test
    void a_facilitator_gives_roles_and_takes_the_last_change_back() {
        var given = gathering.does(keeper, members() + "/" + place + "/role", "role", "FACILITATOR");
        assertThat(gathering.role(maelle, community)).isEqualTo("FACILITATOR");
        gathering.undoes(keeper, given);
        assertThat(gathering.role(maelle, community)).isEqualTo("MEMBER");
        assertThat(gathering.undoes(keeper, given)).as("undone once").hasStatus(404);
    }

    @Test
    void who_gives_up_keeping_can_change_their_mind_but_nobody_demoted_by_others_can() {
        gathering.does(keeper, members() + "/" + place + "/role", "role", "FACILITATOR");
        var down = gathering.does(keeper, members() + "/" + keeping + "/role", "role", "MEMBER");
        assertThat(gathering.role(keeper, community)).isEqualTo("MEMBER");
        gathering.undoes(keeper, down);
        assertThat(gathering.role(keeper, community)).isEqualTo("FACILITATOR");
        var demoted = gathering.does(maelle, members() + "/" + keeping + "/role", "role", "READER");
        assertThat(gathering.undoes(keeper, demoted)).hasStatus(404);
        assertThat(gathering.undoes(keeper, down)).hasStatus(404);
        assertThat(gathering.role(keeper, community)).isEqualTo("READER");
    }

    @Test
    void the_last_who_keeps_it_cannot_be_lost() {
        assertThat(gathering.post(keeper, members() + "/" + keeping + "/role", "role", "READER"))
                .hasStatus(409);
        var refused = gathering.post(keeper, "/communities/" + community + "/membership/removal");
        assertThat(refused).hasStatus(409);
        assertThat(Gathering.text(refused)).contains("href=\"" + members() + "\"", "Choisir qui animera");
        gathering.does(keeper, members() + "/" + place + "/role", "role", "FACILITATOR");
        jdbc.sql("update account set suspended_at = now() where id = :id")
                .param("id", cast.id(maelle))
                .update();
        assertThat(gathering.post(keeper, "/communities/" + community + "/membership/removal"))
                .as("the other one is suspended")
                .hasStatus(409);
        assertThat(gathering.role(keeper, community)).isEqualTo("FACILITATOR");
    }

    @Test
    void members_take_nobody_out_and_give_no_roles() {
        assertThat(gathering.post(maelle, members() + "/" + keeping + "/role", "role", "READER"))
                .hasStatus(404);
        assertThat(gathering.post(maelle, members() + "/" + keeping + "/removal"))
                .hasStatus(404);
        assertThat(gathering.page(maelle, members())).doesNotContain("Retirer", "Donner ce rôle");
        long other = gathering.community("OPEN");
        gathering.belongs(maelle, other, "FACILITATOR");
        assertThat(gathering.post(maelle, "/communities/" + other + "/members/" + keeping + "/removal"))
                .as("a facilitator elsewhere")
                .hasStatus(404);
        assertThat(gathering.role(keeper, community)).isEqualTo("FACILITATOR");
    }

    private String members() {
        return "/communities/" + community + "/members";
    }
}
