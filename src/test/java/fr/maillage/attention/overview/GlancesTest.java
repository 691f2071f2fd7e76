package fr.maillage.attention.overview;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.attention.testing.Talk;
import fr.maillage.community.Level;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The figures of the overview, and in which order its communities stand. */
@MaillageTest
@Transactional
class GlancesTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    Talk talk;

    @Autowired
    Cast cast;

    @Autowired
    Glances glances;

    private long me;
    private long author;

    @BeforeEach
    void someone_and_somebody_who_writes() {
        me = cast.id(Cast.MEMBER);
        author = talk.person("Armelle");
    }

    @Test
    void ones_own_come_first_by_name_with_what_is_unread_and_the_level_and_others_without() {
        long later = talk.community("Zèle");
        long first = talk.community("accueil");
        long other = talk.community("Autres");
        talk.follows(me, later, "AT_ONCE");
        talk.belongs(me, first, "MEMBER");
        long post = talk.post(later, author, "Bonjour");
        talk.comment(post, author, "Et encore");
        assertThat(all()).extracting(Glance::id).containsSubsequence(first, later, other);
        assertThat(glance(later)).extracting(Glance::unread, Glance::level).containsExactly(2L, Level.AT_ONCE);
        assertThat(glance(first)).extracting(Glance::unread, Glance::level).containsExactly(0L, Level.DIGEST);
        assertThat(glance(other)).extracting(Glance::unread, Glance::level).containsExactly(0L, null);
    }

    @Test
    void it_shows_twelve_weeks_and_the_questions_nobody_answered_to_who_may_read() {
        long place = talk.community("Questions");
        talk.belongs(me, place, "MEMBER");
        long asked = question(place, "Qui sait ?");
        question(place, "Et où ?");
        talk.comment(asked, talk.person("Bleuenn"), "Ici");
        jdbc.sql("""
                insert into community_week (community_id, week, posts) values
                    (:place, monday(now() - interval '77 days'), 7), (:place, monday(now() - interval '84 days'), 100)
                """).param("place", place).update();
        var glance = glance(place);
        assertThat(glance.weeks()).hasSize(Glances.WEEKS).startsWith(7).endsWith(3);
        assertThat(List.of(glance.total(), glance.lastWeek(), glance.busiest())).containsExactly(10, 3, 7);
        assertThat(glance.unanswered()).isEqualTo(1);
        jdbc.sql("update post set archived_at = now() where community_id = :place")
                .param("place", place)
                .update();
        assertThat(glance(place).unanswered()).as("archived").isZero();
        jdbc.sql("update post set archived_at = null where community_id = :place")
                .param("place", place)
                .update();
        jdbc.sql("update community set kind = 'REQUEST' where id = :place")
                .param("place", place)
                .update();
        jdbc.sql("delete from membership where community_id = :place")
                .param("place", place)
                .update();
        assertThat(glance(place).weeks()).isEmpty();
        assertThat(glance(place).unanswered()).isZero();
    }

    @Test
    void a_discussion_they_silenced_is_in_no_figure() {
        long place = talk.community("Bruyante");
        talk.follows(me, place, "DIGEST");
        long loud = talk.post(place, author, "Bonjour");
        talk.comment(loud, author, "Et encore");
        talk.post(place, author, "Autre chose");
        assertThat(glance(place).unread()).isEqualTo(3);
        jdbc.sql("insert into discussion_follow (account_id, post_id, choice) values (:me, :loud, 'SILENCED')")
                .param("me", me)
                .param("loud", loud)
                .update();
        assertThat(glance(place).unread()).isEqualTo(1);
    }

    @Test
    void page_after_page_leads_through_all_of_them_once() {
        for (int i = 0; i < Glances.PAGE + 5; i++) {
            talk.follows(me, talk.community("Numéro " + i), "DIGEST");
        }
        var first = glances.of(me, 0);
        assertThat(first).hasSize(Glances.PAGE + 1);
        var then = glances.of(me, first.get(Glances.PAGE - 1).id());
        assertThat(then.getFirst()).isEqualTo(first.getLast());
        assertThat(then)
                .extracting(Glance::id)
                .doesNotContainAnyElementsOf(
                        first.stream().limit(Glances.PAGE).map(Glance::id).toList());
    }

    @Test
    void after_a_secret_community_is_as_after_none() {
        talk.community("Visible");
        long secret = talk.community("Cachée");
        jdbc.sql("update community set kind = 'SECRET' where id = :secret")
                .param("secret", secret)
                .update();
        assertThat(glances.of(me, secret)).isEqualTo(glances.of(me, Long.MAX_VALUE));
    }

    private List<Glance> all() {
        return glances.of(me, 0);
    }

    private Glance glance(long community) {
        return all().stream().filter(one -> one.id() == community).findFirst().orElseThrow();
    }

    private long question(long place, String words) {
        long post = talk.post(place, author, words);
        jdbc.sql("update post set kind = 'QUESTION' where id = :post")
                .param("post", post)
                .update();
        return post;
    }
}
