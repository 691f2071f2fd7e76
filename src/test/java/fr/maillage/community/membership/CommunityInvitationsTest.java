package fr.maillage.community.membership;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@MaillageTest
@Transactional
class CommunityInvitationsTest {
    @Autowired
    Gathering gathering;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    private long community;
    private String keeper = "";

    @BeforeEach
    void a_secret_community_that_invites() {
        community = gathering.community("SECRET");
        keeper = gathering.person("Anne Keraudren");
        gathering.belongs(keeper, community, "FACILITATOR");
    }

    @Test
    void people_are_found_as_in_the_network_and_guests_by_who_welcomed_them() {
        assertThat(gathering.page(keeper, address("/invitations?q=belkacem"))).contains("Karim Belkacem");
        assertThat(gathering.page(keeper, address("/invitations?q=hortensia"))).doesNotContain("Hortensia Madec");
        assertThat(gathering.post(keeper, address("/invitations"), "person", number(Cast.GUEST)))
                .as("a number typed by hand")
                .hasStatus(404);
        welcomed(Cast.GUEST, keeper);
        assertThat(gathering.page(keeper, address("/invitations?q=hortensia"))).contains("Hortensia Madec");
        gathering.belongs(Cast.COORDINATION, community, "FACILITATOR");
        jdbc.sql("update account set welcomed_by = null").update();
        assertThat(gathering.page(Cast.COORDINATION, address("/invitations?q=hortensia")))
                .contains("Hortensia Madec");
    }

    @Test
    void an_invited_person_finds_it_among_their_communities_and_joins_in_the_role_they_were_invited_to() {
        gathering.does(keeper, address("/invitations"), "person", number(Cast.MEMBER), "role", "READER");
        assertThat(gathering.page(keeper, address("/invitations"))).contains("Karim Belkacem", "Lecture seule");
        assertThat(gathering.page(Cast.MEMBER, "/communities")).contains("Invitation reçue", "Le cercle");
        assertThat(gathering.status(Cast.MEMBER, address("")))
                .as("not read before they join")
                .isEqualTo(302);
        gathering.does(Cast.MEMBER, address("/membership"));
        assertThat(gathering.role(Cast.MEMBER, community)).isEqualTo("READER");
        assertThat(gathering.page(keeper, address("/invitations"))).doesNotContain("Karim Belkacem");
        assertThat(gathering.page(keeper, address("/invitations?q=belkacem"))).contains("Déjà membre");
    }

    @Test
    void a_guest_comes_in_by_invitation_alone_and_as_a_reader_unless_invited_as_a_member() {
        community = gathering.community("OPEN");
        gathering.belongs(keeper, community, "FACILITATOR");
        welcomed(Cast.GUEST, keeper);
        assertThat(gathering.post(Cast.GUEST, address("/membership"))).hasStatus(404);
        gathering.does(keeper, address("/invitations"), "person", number(Cast.GUEST));
        gathering.does(Cast.GUEST, address("/membership"));
        assertThat(gathering.role(Cast.GUEST, community)).isEqualTo("READER");
        gathering.does(Cast.GUEST, address("/membership/removal"));
        gathering.does(keeper, address("/invitations"), "person", number(Cast.GUEST), "role", "MEMBER");
        gathering.does(Cast.GUEST, address("/membership"));
        assertThat(gathering.role(Cast.GUEST, community)).isEqualTo("MEMBER");
    }

    @Test
    void nobody_is_invited_to_keep_a_community() {
        gathering.does(keeper, address("/invitations"), "person", number(Cast.MEMBER), "role", "FACILITATOR");
        gathering.does(Cast.MEMBER, address("/membership"));
        assertThat(gathering.role(Cast.MEMBER, community)).isEqualTo("MEMBER");
    }

    @Test
    void a_withdrawn_invitation_opens_nothing_until_it_is_put_back() {
        gathering.does(keeper, address("/invitations"), "person", number(Cast.MEMBER));
        var withdrawn = gathering.does(keeper, address("/invitations/" + number(Cast.MEMBER) + "/withdrawal"));
        assertThat(gathering.status(Cast.MEMBER, address("/about"))).isEqualTo(404);
        assertThat(gathering.post(Cast.MEMBER, address("/membership"))).hasStatus(404);
        gathering.undoes(keeper, withdrawn);
        assertThat(gathering.status(Cast.MEMBER, address("/about"))).isEqualTo(200);
    }

    @Test
    void who_declines_may_reconsider_within_the_hour() {
        gathering.does(keeper, address("/invitations"), "person", number(Cast.MEMBER));
        var declined = gathering.does(Cast.MEMBER, address("/invitation/refusal"));
        assertThat(gathering.status(Cast.MEMBER, address("/about"))).isEqualTo(404);
        assertThat(gathering.page(keeper, address("/invitations"))).doesNotContain("Karim");
        gathering.undoes(Cast.MEMBER, declined);
        assertThat(gathering.status(Cast.MEMBER, address("/about"))).isEqualTo(200);
        gathering.does(Cast.MEMBER, address("/invitation/refusal"));
        jdbc.sql("update invitation_sent set declined_at = declined_at - interval '61 minutes'")
                .update();
        assertThat(gathering.undoes(Cast.MEMBER, declined)).hasStatus(404);
    }

    @Test
    void who_came_and_was_taken_out_does_not_come_back_by_the_invitation_of_before() {
        gathering.does(keeper, address("/invitations"), "person", number(Cast.MEMBER));
        var declined = gathering.does(Cast.MEMBER, address("/invitation/refusal"));
        gathering.undoes(Cast.MEMBER, declined);
        gathering.does(Cast.MEMBER, address("/membership"));
        long place = jdbc.sql("select id from membership where account_id = :id and community_id = :community")
                .param("id", cast.id(Cast.MEMBER))
                .param("community", community)
                .query(Long.class)
                .single();
        gathering.does(keeper, address("/members/" + place + "/removal"));
        assertThat(gathering.undoes(Cast.MEMBER, declined)).hasStatus(404);
        assertThat(gathering.status(Cast.MEMBER, address("/about"))).isEqualTo(404);
    }

    @Test
    void where_names_are_chosen_nobody_learns_whether_an_invited_person_came() {
        community = gathering.pseudonymous("INVITATION");
        gathering.belongs(keeper, community, "FACILITATOR", "Goéland");
        gathering.does(keeper, address("/invitations"), "person", number(Cast.MEMBER));
        String before = invitations();
        gathering.does(Cast.MEMBER, address("/membership"), "pseudonym", "Hirondelle");
        assertThat(gathering.role(Cast.MEMBER, community)).isEqualTo("MEMBER");
        assertThat(invitations()).isEqualTo(before).contains("Karim Belkacem").doesNotContain("Anne Keraudren");
        assertThat(gathering.page(keeper, address("/invitations?q=belkacem"))).doesNotContain("Déjà membre");
        var again = gathering.does(keeper, address("/invitations"), "person", number(Cast.MEMBER));
        assertThat(Gathering.notice(again).key())
                .as("inviting who is there already says nothing of it")
                .isEqualTo("members.invite.sent");
        assertThat(gathering.page(Cast.MEMBER, "/communities")).doesNotContain("Invitation reçue");
    }

    /** The list alone: the frame around it holds the token of the page. */
    private String invitations() {
        String page = gathering.page(keeper, address("/invitations"));
        return page.substring(page.indexOf("id=\"sent\""), page.indexOf("</main>"))
                .replaceAll("value=\"[^\"]*\"", "");
    }

    private void welcomed(String guest, String by) {
        jdbc.sql("update account set welcomed_by = :by where id = :id")
                .param("by", cast.id(by))
                .param("id", cast.id(guest))
                .update();
    }

    private String number(String who) {
        return String.valueOf(cast.id(who));
    }

    private String address(String page) {
        return "/communities/" + community + page;
    }
}
