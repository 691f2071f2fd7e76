package fr.maillage.attention.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.attention.testing.Talk;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import fr.maillage.web.Notice;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** What an alert offers to change, and what putting alerts away does. */
@MaillageTest
@Transactional
class AlertPageTest {
    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Autowired
    Talk talk;

    private long me;
    private long place;
    private long post;

    @BeforeEach
    void an_alert() {
        me = cast.id(Cast.MEMBER);
        place = talk.community("Astreinte");
        post = talk.post(place, talk.person("Armelle"), "La maison est inondée");
    }

    @Test
    void putting_them_away_is_undone_and_touches_nobody_elses() {
        talk.follows(me, place, "AT_ONCE");
        long mine = alert(me, "COMMUNITY_CHOSEN", null);
        long other = alert(talk.person("Bleuenn"), "COMMUNITY_CHOSEN", null);
        var seen = post("/alerts/seen?alert=" + mine + "&alert=" + other);
        assertThat(seen).hasRedirectedUrl("/alerts");
        assertThat(fresh()).as("that of the other").isEqualTo(1);
        assertThat(page("/feed")).doesNotContain("Alertes (");
        post(undo(seen));
        assertThat(fresh()).isEqualTo(2);
        assertThat(page("/feed")).contains("Alertes (1 nouvelle)");
        assertThat(page("/alerts")).contains("La maison est inondée", "Tout est vu");
    }

    @Test
    void what_names_one_is_put_into_the_digest_where_the_community_does_not_come_at_once_anyway() {
        talk.follows(me, place, "DIGEST");
        named();
        alert(me, "NAMED", null);
        assertThat(page("/alerts")).contains("Recevoir cela dans mon résumé");
        talk.level(me, place, "AT_ONCE");
        assertThat(page("/alerts")).contains("Choisir autrement").doesNotContain("Recevoir cela dans mon résumé");
    }

    @Test
    void of_what_is_urgent_only_silence_keeps_more_away() {
        talk.follows(me, place, "WHEN_I_COME");
        long urgency = jdbc.sql("""
                insert into urgency (post_id, keeper, reason) values (:post, true, 'Il faut reloger') returning id
                """).param("post", post).query(Long.class).single();
        alert(me, "COMMUNITY_CHOSEN", urgency);
        assertThat(page("/alerts"))
                .as("whoever was within their hours reads it, too")
                .contains("a été dite urgente")
                .doesNotContain("vos horaires");
        assertThat(page("/alerts"))
                .contains("Il faut reloger", "Mettre « Parole Astreinte » en silence", "value=\"SILENCED\"")
                .doesNotContain("dans mon résumé");
    }

    @Test
    void who_is_named_and_not_of_it_is_led_to_their_one_choice_and_silences_that_discussion_alone() {
        named();
        alert(me, "NAMED", null);
        assertThat(page("/alerts"))
                .contains(
                        "Recevoir cela dans mon résumé",
                        "/posts/" + post + "/following",
                        "name=\"choice\" value=\"SILENCED\"")
                .doesNotContain("/communities/" + place + "/level");
        page("/posts/" + post);
        assertThat(page("/feed")).as("read").doesNotContain("Alertes (");
    }

    @Test
    void what_waits_and_would_not_come_at_once_any_more_is_not_announced_unless_they_choose_so_again() {
        talk.follows(me, place, "AT_ONCE");
        alert(me, "COMMUNITY_CHOSEN", null);
        jdbc.sql("update alert set leaves_at = now() + interval '9 hours', told_at = null")
                .update();
        assertThat(page("/alerts")).contains("1 alerte attend", "partira");
        var chosen = post("/communities/" + place + "/level?level=DIGEST&back=alerts");
        assertThat(page("/alerts")).contains("Aucune alerte").doesNotContain("partira");
        post(undo(chosen));
        assertThat(page("/alerts")).contains("1 alerte attend", "La maison est inondée");
        post("/posts/" + post + "/following?choice=FOLLOWED");
        assertThat(page("/alerts")).contains("Vous suivez cette discussion", "Ne plus suivre cette discussion");
        page("/posts/" + post);
        assertThat(page("/alerts")).as("read").contains("Aucune alerte");
    }

    @Test
    void what_came_says_that_it_would_not_come_so_any_more_and_offers_no_choice_that_was_made() {
        talk.follows(me, place, "AT_ONCE");
        alert(me, "COMMUNITY_CHOSEN", null);
        assertThat(page("/alerts")).contains("Mettre « Parole Astreinte » dans mon résumé");
        post("/communities/" + place + "/level?level=DIGEST");
        assertThat(page("/alerts"))
                .contains("La maison est inondée", "et ce n’est plus le cas", "Choisir autrement")
                .doesNotContain("dans mon résumé");
    }

    /** Who is named comes to know at once, wherever it is. */
    private void named() {
        jdbc.sql("insert into mention (post_id, account_id, name) values (:post, :me, 'Karim Belkacem')")
                .param("post", post)
                .param("me", me)
                .update();
        talk.whenNamed(me, "AT_ONCE");
    }

    private long alert(long account, String reason, @Nullable Long urgency) {
        return jdbc.sql("""
                insert into alert (account_id, post_id, reason, urgency_id, at, leaves_at, told_at)
                values (:account, :post, :reason, :urgency, now(), now(), now()) returning id
                """)
                .param("account", account)
                .param("post", post)
                .param("reason", reason)
                .param("urgency", urgency, java.sql.Types.BIGINT)
                .query(Long.class)
                .single();
    }

    private long fresh() {
        return jdbc.sql("select count(*) from alert where seen_at is null")
                .query(Long.class)
                .single();
    }

    private String page(String address) {
        return new String(
                        http.get()
                                .uri(address)
                                .with(cast.as(Cast.MEMBER))
                                .exchange()
                                .getResponse()
                                .getContentAsByteArray(),
                        StandardCharsets.UTF_8)
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ');
    }

    private MvcTestResult post(String address) {
        return http.post().uri(address).with(cast.as(Cast.MEMBER)).with(csrf()).exchange();
    }

    private static String undo(MvcTestResult done) {
        var notice = (Notice) done.getMvcResult().getFlashMap().get("notice");
        return Objects.requireNonNull(Objects.requireNonNull(notice).undo());
    }
}
