package fr.maillage.attention.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.maillage.attention.testing.Talk;
import fr.maillage.community.Level;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import java.time.LocalDate;
import java.time.LocalTime;
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
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

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
    void days_to_come_are_told_the_next_ones_first_to_who_may_read() {
        long place = talk.community("Rendez-vous");
        talk.belongs(me, place, "MEMBER");
        long project = project(place, "Tablettes");
        day(project, "Passé", -1, false);
        day(project, "Atteint", 1, true);
        day(project, "Lointain", 40, false);
        long poll = talk.post(place, author, "Quand venir ?");
        jdbc.sql("update post set kind = 'DATE_POLL' where id = :poll")
                .param("poll", poll)
                .update();
        jdbc.sql("insert into poll (post_id, several, at_the_end) values (:poll, true, false)")
                .param("poll", poll)
                .update();
        jdbc.sql("""
                insert into poll_option (post_id, position, day, hour) values
                    (:poll, 0, cast(:today as date) - 1, null), (:poll, 1, cast(:today as date) + 5, '14:00'),
                    (:poll, 2, cast(:today as date) + 9, null)
                """).param("poll", poll).param("today", TODAY).update();
        assertThat(glance(place).coming())
                .extracting(Coming::kind, Coming::address, Coming::title, Coming::day, Coming::hour)
                .containsExactly(
                        tuple(
                                Coming.Kind.DATE_PROPOSED,
                                "/posts/" + poll,
                                "Quand venir ?",
                                TODAY.plusDays(5),
                                LocalTime.of(14, 0)),
                        tuple(Coming.Kind.MEETING, "/projects/" + project, "Lointain", TODAY.plusDays(40), null));
        jdbc.sql("""
                insert into vote (option_id, account_id, answer)
                select id, :author, 'YES' from poll_option where post_id = :poll and position = 2
                """).param("author", author).param("poll", poll).update();
        jdbc.sql("update poll set closes_at = now() - interval '1 hour' where post_id = :poll")
                .param("poll", poll)
                .update();
        assertThat(glance(place).coming().getFirst())
                .as("nobody votes any more: what suits most")
                .extracting(Coming::kind, Coming::day)
                .containsExactly(Coming.Kind.DATE_SETTLED, TODAY.plusDays(9));
        jdbc.sql("""
                insert into vote (option_id, account_id, answer)
                select id, :me, 'YES' from poll_option where post_id = :poll and position = 1
                """).param("me", me).param("poll", poll).update();
        assertThat(glance(place).coming())
                .as("two suit as many: none was decided on")
                .extracting(Coming::kind)
                .containsExactly(Coming.Kind.MEETING);
        jdbc.sql("update project set removed_at = now() where id = :project")
                .param("project", project)
                .update();
        jdbc.sql("update post set archived_at = now() where id = :poll")
                .param("poll", poll)
                .update();
        assertThat(glance(place).coming()).isEmpty();
    }

    @Test
    void who_sees_a_community_and_may_not_read_it_is_told_none_of_its_days() {
        long place = talk.community("Fermée");
        day(project(place, "Caché"), "Réunion", 3, false);
        assertThat(glance(place).coming()).hasSize(1);
        jdbc.sql("update community set kind = 'REQUEST' where id = :place")
                .param("place", place)
                .update();
        assertThat(glance(place).coming()).isEmpty();
    }

    private long project(long place, String name) {
        return jdbc.sql(
                        "insert into project (community_id, name, objective) values (:place, :name, 'But') returning id")
                .param("place", place)
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private void day(long project, String title, int days, boolean reached) {
        jdbc.sql("""
                insert into project_day (project_id, kind, title, day, reached_at)
                values (:project, 'MEETING', :title, cast(:today as date) + :days, case when :reached then now() end)
                """)
                .param("project", project)
                .param("title", title)
                .param("today", TODAY)
                .param("days", days)
                .param("reached", reached)
                .update();
    }

    @Test
    void page_after_page_leads_through_all_of_them_once() {
        for (int i = 0; i < Glances.PAGE + 5; i++) {
            talk.follows(me, talk.community("Numéro " + i), "DIGEST");
        }
        var first = glances.of(me, 0, TODAY);
        assertThat(first).hasSize(Glances.PAGE + 1);
        var then = glances.of(me, first.get(Glances.PAGE - 1).id(), TODAY);
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
        assertThat(glances.of(me, secret, TODAY)).isEqualTo(glances.of(me, Long.MAX_VALUE, TODAY));
    }

    private List<Glance> all() {
        return glances.of(me, 0, TODAY);
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
