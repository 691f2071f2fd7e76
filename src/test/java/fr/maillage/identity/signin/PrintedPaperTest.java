package fr.maillage.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@MaillageTest
@Transactional
class PrintedPaperTest {
    private static final String COLLEAGUE = "colleague@reseau.test";

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Autowired
    PrintedCodes codes;

    private long welcomed;

    @BeforeEach
    void someone_without_mail_whom_karim_welcomed() {
        jdbc.sql("insert into account (email, name, role) values (:email, 'Soazig Test', 'MEMBER')")
                .param("email", COLLEAGUE)
                .update();
        welcomed = jdbc.sql("""
                insert into account (identifier, name, role, welcomed_by) values ('WELCOM', 'Maïwenn Test', 'GUEST', :by)
                returning id
                """)
                .param("by", cast.id(Cast.MEMBER))
                .query(Long.class)
                .single();
    }

    @Test
    void who_welcomed_someone_and_the_coordination_print_their_paper() {
        assertThat(papers(Cast.MEMBER, welcomed)).isEqualTo("200 200");
        assertThat(papers(Cast.COORDINATION, welcomed)).isEqualTo("200 200");
        assertThat(papers(Cast.ADMINISTRATOR, welcomed)).isEqualTo("200 200");
    }

    @Test
    void a_new_paper_ends_what_was_opened_with_the_old_one() {
        var paper = codes.renew(welcomed, cast.id(Cast.MEMBER));
        var session = Objects.requireNonNull(http.post()
                .uri("/sign-in/printed-code")
                .with(csrf())
                .param("identifier", paper.identifier())
                .param("code", paper.code())
                .exchange()
                .getResponse()
                .getCookie("maillage"));
        assertThat(http.get().uri("/account/sessions").cookie(session)).hasStatusOk();

        papers(Cast.MEMBER, welcomed);

        assertThat(http.get().uri("/account/sessions").cookie(session)).hasStatus(302);
    }

    @Test
    void to_others_there_is_no_such_paper() {
        assertThat(papers(COLLEAGUE, welcomed)).isEqualTo("404 404");
        assertThat(papers(Cast.GUEST, welcomed)).isEqualTo("404 404");
        assertThat(http.get().uri("/people/" + welcomed + "/code")).hasStatus(302);
        assertThat(jdbc.sql("select count(*) from journal_entry where subject = :subject")
                        .param("subject", "account/" + welcomed)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void who_has_a_mail_is_suspended_or_does_not_exist_has_no_paper() {
        assertThat(papers(Cast.COORDINATION, cast.id(COLLEAGUE))).isEqualTo("404 404");
        assertThat(papers(Cast.COORDINATION, -1)).isEqualTo("404 404");
        jdbc.sql("update account set suspended_at = now() where id = :id")
                .param("id", welcomed)
                .update();
        assertThat(papers(Cast.COORDINATION, welcomed)).isEqualTo("404 404");
    }

    /** The page that asks, and the act. */
    private String papers(String who, long whose) {
        String address = "/people/" + whose + "/code";
        var page = http.get().uri(address).with(cast.as(who)).exchange();
        var act = http.post().uri(address).with(cast.as(who)).with(csrf()).exchange();
        return page.getResponse().getStatus() + " " + act.getResponse().getStatus();
    }
}
