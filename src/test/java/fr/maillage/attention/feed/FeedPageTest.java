package fr.maillage.attention.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.attention.testing.Talk;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import fr.maillage.web.Notice;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** What its buttons do. */
@MaillageTest
@Transactional
class FeedPageTest {
    private static final Pattern FIELD =
            Pattern.compile("<input type=\"hidden\" name=\"(community|post|changes)\" value=\"([^\"]+)\">");

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Autowired
    Talk talk;

    private long me;
    private long author;
    private long place;

    @BeforeEach
    void someone_who_reads() {
        me = cast.id(Cast.MEMBER);
        author = talk.person("Armelle");
        place = talk.community("Logement");
        talk.follows(me, place, "DIGEST");
    }

    @Test
    void all_of_it_is_marked_as_read_the_followed_discussions_of_silent_communities_too() {
        long silent = talk.community("Silence");
        talk.follows(me, silent, "WHEN_I_COME");
        long followed = talk.post(silent, author, "Suivie");
        long other = talk.post(silent, author, "Pas suivie");
        follow(followed);
        assertThat(page("/feed"))
                .contains("Suivie", "1 nouveauté dans 1 communauté")
                .doesNotContain("Pas suivie");
        talk.post(place, author, "Et ceci");
        assertThat(page("/feed")).contains("2 nouveautés dans 2 communautés");
        var marked = post("/feed/reading?" + everything());
        assertThat(marked).hasRedirectedUrl("/feed");
        assertThat(page("/feed")).contains("Vous êtes à jour");
        assertThat(readTo(other)).as("what was not shown stays unread").isZero();
        post(undo(marked));
        assertThat(page("/feed")).contains("Suivie", "Et ceci", "2 nouveautés dans 2 communautés");
        assertThat(post("/feed/reading")).as("nothing to mark").hasRedirectedUrl("/feed");
    }

    @Test
    void what_changed_besides_discussions_is_a_line_for_who_lets_it_come_until_it_is_seen_and_that_is_undone() {
        long silent = talk.community("Silence");
        talk.follows(me, silent, "WHEN_I_COME");
        changed(silent);
        assertThat(page("/feed")).contains("Vous êtes à jour");
        changed(place);
        assertThat(page("/feed"))
                .contains("Parole Logement", "Nouveau ou modifié : 1 page", "/communities/" + place + "/changes")
                .doesNotContain("Vous êtes à jour", "Parole Silence");
        assertThat(page("/overview")).contains("1 page, fichier ou projet modifié");
        var marked = post("/feed/reading?" + everything());
        assertThat(page("/feed")).contains("Vous êtes à jour");
        post(undo(marked));
        assertThat(page("/feed")).contains("Nouveau ou modifié : 1 page");
        var alone = post("/feed/reading?changes=" + place + "-1");
        changed(place);
        assertThat(page("/feed")).as("what came later").contains("Nouveau ou modifié : 1 page");
        post(undo(alone));
        assertThat(page("/feed")).contains("Nouveau ou modifié : 2 pages");
    }

    private void changed(long community) {
        jdbc.sql("""
                with begun as (
                    insert into shared_page (community_id, title, body) values (:community, 'Qui appeler', 'x') returning id)
                select id from begun
                """)
                .param("community", community)
                .query(Long.class)
                .list()
                .forEach(page -> jdbc.sql("select note_change('PAGE', :page, :author)")
                        .param("page", page)
                        .param("author", author)
                        .query((row, n) -> row.getObject(1))
                        .list());
    }

    @Test
    void a_discussion_is_kept_from_its_page_the_alerts_and_a_search_and_one_goes_on_there() {
        long post = talk.post(place, author, "Garder cela");
        String here = "/feed/posts/" + post + "/keeping";
        assertThat(page("/posts/" + post)).contains("action=\"" + here + "\"");
        var kept = post(here + "?back=post");
        assertThat(kept).hasRedirectedUrl("/posts/" + post + "?after=0");
        assertThat(page("/posts/" + post)).contains("action=\"" + here + "/removal\"");
        assertThat(post(undo(kept))).hasRedirectedUrl("/posts/" + post + "?after=0");
        assertThat(post(here + "?back=alerts")).hasRedirectedUrl("/alerts");
        assertThat(page("/search?q=garder&kind=discussions"))
                .contains("action=\"" + here + "/removal\"", "value=\"/search?q=garder&amp;kind=discussions\"");
        var removed = encoded(here + "/removal?back=%2Fsearch%3Fq%3Dgarder%26kind%3Ddiscussions");
        assertThat(removed).hasRedirectedUrl("/search?q=garder&kind=discussions");
        assertThat(encoded(undo(removed))).hasRedirectedUrl("/search?q=garder&kind=discussions");
        assertThat(post(here + "?back=//ailleurs.example/search?")).hasRedirectedUrl("/feed");
    }

    @Test
    void on_a_long_discussion_one_goes_on_on_the_page_where_it_was_kept_and_is_told_so() {
        long post = talk.post(place, author, "Longue");
        for (int i = 0; i < 120; i++) {
            talk.comment(post, author, "Réponse " + i);
        }
        String here = "/posts/" + post + "?after=51";
        assertThat(page(here))
                .contains("name=\"back\" value=\"post\"><input type=\"hidden\" name=\"after\" value=\"51\"");
        var kept = post("/feed/posts/" + post + "/keeping?back=post&after=51");
        assertThat(kept).hasRedirectedUrl(here);
        var there = http.get()
                .uri(here)
                .cookie(kept.getResponse().getCookies())
                .with(cast.as(Cast.MEMBER))
                .exchange();
        assertThat(there).hasStatusOk();
        assertThat(text(there)).contains("Annuler");
        assertThat(post(undo(kept))).hasRedirectedUrl(here);
        assertThat(post("/feed/posts/" + post + "/keeping?back=post&after=//ailleurs.example"))
                .hasRedirectedUrl("/posts/" + post + "?after=0");
    }

    @Test
    void what_changed_comes_after_the_last_discussion_and_nothing_says_that_there_is_nothing() {
        changed(place);
        assertThat(page("/feed")).contains("Nouveau ou modifié").doesNotContain("Rien de nouveau");
        for (int i = 0; i < Feed.PAGE + 5; i++) {
            talk.post(place, author, "Message " + i);
        }
        assertThat(page("/feed")).contains("Message " + (Feed.PAGE + 4)).doesNotContain("Nouveau ou modifié");
        assertThat(page("/feed?after=" + place + "-" + Feed.PAGE)).contains("Nouveau ou modifié");
    }

    @Test
    void a_page_on_which_nothing_is_left_is_the_first_one() {
        long post = talk.post(place, author, "Attend encore");
        assertThat(page("/feed?after=" + place + "-" + 1))
                .contains("Attend encore")
                .doesNotContain("Vous êtes à jour");
        assertThat(post).isPositive();
    }

    @Test
    void reading_or_keeping_one_stays_on_its_page_and_is_undone_there() {
        long post = talk.post(place, author, "Sur une page");
        talk.post(place, author, "La dernière");
        String here = "/feed?after=" + place + "-2";
        assertThat(page(here)).contains("Sur une page").doesNotContain("La dernière");
        var read = post("/feed/reading?post=" + post + "-1&after=" + place + "-2");
        assertThat(read).hasRedirectedUrl(here);
        assertThat(readTo(post)).isEqualTo(1);
        assertThat(post(undo(read))).hasRedirectedUrl(here);
        assertThat(readTo(post)).isZero();
        var kept = post("/feed/posts/" + post + "/keeping?after=" + place + "-2");
        assertThat(kept).hasRedirectedUrl(here);
        assertThat(page("/feed/kept")).contains("Sur une page");
        var removed = post("/feed/posts/" + post + "/keeping/removal?back=kept&after=" + place + "-2");
        assertThat(removed).hasRedirectedUrl("/feed/kept");
        assertThat(page("/feed/kept")).doesNotContain("Sur une page");
        assertThat(post(undo(removed))).hasRedirectedUrl("/feed/kept");
        assertThat(page("/feed/kept")).contains("Sur une page");
    }

    @Test
    void the_part_of_the_page_that_a_script_takes_says_what_was_done() {
        long post = talk.post(place, author, "Lue");
        talk.post(place, author, "Encore là");
        var read = post("/feed/reading?post=" + post + "-1");
        String text = text(http.get()
                .uri("/feed")
                .cookie(read.getResponse().getCookies())
                .header("HX-Request", "true")
                .with(cast.as(Cast.MEMBER))
                .exchange());
        assertThat(text.substring(text.indexOf("<div id=\"feed\">")))
                .contains("C’est marqué comme lu", "/feed/reading/removal?post=" + post + "-0");
    }

    @Test
    void where_one_stopped_is_kept_by_going_on_and_by_no_look_at_a_page() {
        for (int i = 0; i < Feed.PAGE + 5; i++) {
            talk.post(place, author, "Message " + i);
        }
        page("/feed?after=" + place + "-5");
        assertThat(page("/feed")).doesNotContain("Reprendre");
        assertThat(post("/feed/place?after=" + place + "-5")).hasRedirectedUrl("/feed?after=" + place + "-5");
        assertThat(page("/feed")).contains("Reprendre", "/feed?after=" + place + "-5");
    }

    @Test
    void a_guest_reads_their_feed_in_easy_words() {
        jdbc.sql("update account set language = 'falc' where email = :guest")
                .param("guest", Cast.GUEST)
                .update();
        talk.follows(cast.id(Cast.GUEST), place, "DIGEST");
        talk.post(place, author, "Bonjour à tous");
        assertThat(text(http.get().uri("/feed").with(cast.as(Cast.GUEST)).exchange()))
                .contains("Bonjour à tous", "À lire", "J’ai tout lu", "href=\"/feed\"");
    }

    private void follow(long post) {
        jdbc.sql("insert into discussion_follow (account_id, post_id, choice) values (:me, :post, 'FOLLOWED')")
                .param("me", me)
                .param("post", post)
                .update();
    }

    /** What the form at the head of the page sends. */
    private String everything() {
        String page = page("/feed");
        String form = page.substring(page.indexOf("action=\"/feed/reading\""));
        return FIELD.matcher(form.substring(0, form.indexOf("</form>")))
                .results()
                .map(field -> field.group(1) + "=" + field.group(2))
                .collect(Collectors.joining("&"));
    }

    private long readTo(long post) {
        return jdbc.sql("""
                select coalesce(max(read_to), 0) from reading where account_id = :me and post_id = :post
                """)
                .param("me", me)
                .param("post", post)
                .query(Long.class)
                .single();
    }

    private String page(String address) {
        return text(http.get().uri(address).with(cast.as(Cast.MEMBER)).exchange());
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ');
    }

    private MvcTestResult post(String address) {
        return http.post().uri(address).with(cast.as(Cast.MEMBER)).with(csrf()).exchange();
    }

    private MvcTestResult encoded(String address) {
        return http.post()
                .uri(URI.create(address))
                .with(cast.as(Cast.MEMBER))
                .with(csrf())
                .exchange();
    }

    private static String undo(MvcTestResult done) {
        var notice = (Notice) done.getMvcResult().getFlashMap().get("notice");
        return Objects.requireNonNull(Objects.requireNonNull(notice).undo());
    }
}
