package fr.maillage.identity.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@MaillageTest
@Transactional
class StandingTest {
    @Autowired
    MockMvcTester http;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_suspension_acts_on_the_next_request_and_is_lifted_in_one_gesture() {
        assertThat(sees(Cast.MEMBER)).isEqualTo(200);
        assertThat(post(Cast.COORDINATION, Cast.MEMBER, "suspension")).hasStatus(302);
        assertThat(sees(Cast.MEMBER)).isNotEqualTo(200);
        assertThat(post(Cast.COORDINATION, Cast.MEMBER, "reinstatement")).hasStatus(302);
        assertThat(sees(Cast.MEMBER)).isEqualTo(200);
        assertThat(jdbc.sql("select act from journal_entry where subject = :subject order by id")
                        .param("subject", "account/" + cast.id(Cast.MEMBER))
                        .query((row, n) -> row.getString("act"))
                        .list())
                .endsWith("account suspended", "account reinstated");
    }

    @Test
    void a_change_of_role_acts_on_the_next_request() {
        assertThat(post(Cast.COORDINATION, Cast.MEMBER, "role?role=COORDINATION"))
                .hasStatus(302);
        assertThat(http.get().uri("/coordination").with(cast.as(Cast.MEMBER)).exchange())
                .hasStatusOk();
    }

    @Test
    void the_coordination_neither_makes_nor_unmakes_administrators() {
        assertThat(post(Cast.COORDINATION, Cast.MEMBER, "role?role=ADMINISTRATOR"))
                .hasStatus(404);
        assertThat(post(Cast.COORDINATION, Cast.ADMINISTRATOR, "role?role=MEMBER"))
                .hasStatus(404);
        assertThat(post(Cast.COORDINATION, Cast.ADMINISTRATOR, "suspension")).hasStatus(404);
    }

    @Test
    void members_and_guests_change_nobody() {
        for (String act : new String[] {"suspension", "reinstatement", "role?role=GUEST"}) {
            assertThat(post(Cast.MEMBER, Cast.COORDINATION, act)).hasStatus(404);
            assertThat(post(Cast.GUEST, Cast.MEMBER, act)).hasStatus(404);
        }
    }

    @Test
    void nobody_changes_themselves() {
        assertThat(post(Cast.ADMINISTRATOR, Cast.ADMINISTRATOR, "role?role=MEMBER"))
                .hasStatus(409)
                .bodyText()
                .contains("demandez à un collègue");
    }

    @Test
    void the_last_administrator_stays(@Autowired Standings standings) {
        // someone whose own administration was taken in the same moment still holds a page that says otherwise
        var other = new fr.maillage.web.Viewer.Member(
                cast.id(Cast.COORDINATION),
                "Nolwenn",
                fr.maillage.web.Role.ADMINISTRATOR,
                fr.maillage.web.Language.FR,
                java.time.ZoneId.of("Europe/Paris"));
        long last = cast.id(Cast.ADMINISTRATOR);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> standings.suspend(last, other))
                .isInstanceOf(fr.maillage.web.Refused.class);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> standings.changeRole(last, fr.maillage.web.Role.MEMBER, other))
                .isInstanceOf(fr.maillage.web.Refused.class);
        jdbc.sql("insert into account (name, role) values ('Léna Riou', 'ADMINISTRATOR')")
                .update();
        assertThat(standings.suspend(last, other).id()).isEqualTo(last);
    }

    private int sees(String who) {
        return http.get()
                .uri("/people")
                .with(cast.as(who))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private MvcTestResult post(String actor, String subject, String act) {
        return http.post()
                .uri("/people/" + cast.id(subject) + "/" + act)
                .with(cast.as(actor))
                .with(csrf())
                .exchange();
    }
}
