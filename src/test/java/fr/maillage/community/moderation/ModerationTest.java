package fr.maillage.community.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.community.discussion.PostKind;
import fr.maillage.community.discussion.Scene;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import fr.maillage.web.Notice;
import fr.maillage.web.Onward;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** From a report to a decision, and once more by someone else. */
@MaillageTest
@Transactional
class ModerationTest {
    private static final String WORDS = "Un texte qui blesse";

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Autowired
    Scene scene;

    private long community;
    private long post;
    private String keeper = "";
    private String author = "";
    private String reporter = "";
    private String reader = "";

    @BeforeEach
    void a_text_that_someone_reports() {
        setUp(false);
    }

    private void setUp(boolean pseudonymous) {
        community = scene.community(pseudonymous);
        keeper = scene.person("Animatrice", community, "FACILITATOR");
        author = scene.person("Autrice", community, "MEMBER");
        reporter = scene.person("Vigilante", community, "READER");
        reader = scene.person("Lectrice", community, "MEMBER");
        post = scene.post(community, author, PostKind.MESSAGE, "", WORDS);
        assertThat(send(reporter, "/posts/" + post + "/report", "reason", "HURTS", "words", "Cela me touche"))
                .isEqualTo(302);
    }

    @Test
    void who_keeps_the_community_reads_why_and_nobody_reads_who() {
        String page = page(keeper, "/communities/" + community + "/moderation") + page(keeper, theCase());
        assertThat(page).contains(WORDS, "Cela me touche", "C’est blessant").doesNotContain("Vigilante");
        assertThat(page(author, "/moderation")).doesNotContain(WORDS);
        assertThat(journal()).contains("reported").doesNotContain("\"" + scene.account(reporter) + "\"");
        assertThat(actors()).contains("<report>").doesNotContain("<" + scene.account(reporter) + ">");
    }

    @Test
    void only_who_decides_finds_the_queue_and_the_case() {
        String outsider = scene.person("Dehors", community, null);
        for (String one : new String[] {author, reporter, reader, outsider, Cast.GUEST, Cast.COORDINATION}) {
            assertThat(status(one, "/communities/" + community + "/moderation"))
                    .as(one)
                    .isEqualTo(404);
            assertThat(status(one, theCase())).as(one).isEqualTo(404);
            assertThat(send(one, theCase() + "/hiding")).as(one).isEqualTo(404);
            assertThat(send(one, theCase() + "/decision", "decision", "REMOVED", "reason", "Non"))
                    .as(one)
                    .isEqualTo(404);
        }
        assertThat(status(reader, "/coordination/moderation")).isEqualTo(404);
        jdbc.sql("update account set suspended_at = now() where email = :email")
                .param("email", keeper)
                .update();
        assertThat(status(keeper, theCase())).isNotEqualTo(200);
    }

    @Test
    void a_text_can_be_hidden_until_it_is_decided_and_comes_back_by_the_decision_alone() {
        assertThat(send(keeper, theCase() + "/hiding")).isEqualTo(302);
        assertThat(status(reader, "/posts/" + post)).isEqualTo(404);
        assertThat(send(keeper, "/posts/" + post + "/return"))
                .as("around the decision")
                .isEqualTo(404);
        assertThat(send(author, "/posts/" + post + "/return")).isEqualTo(404);
        assertThat(page(author, "/communities/" + community)).contains("Une décision vous concerne");
        assertThat(page(author, "/moderation"))
                .contains(WORDS, "caché en attendant")
                .doesNotContain("Cela me touche");

        String decided = theCase();
        assertThat(send(keeper, decided + "/decision", "decision", "KEPT", "reason", "Vif, mais permis"))
                .isEqualTo(302);
        assertThat(status(reader, "/posts/" + post)).isEqualTo(200);
        for (String side : new String[] {author, reporter}) {
            assertThat(page(side, "/moderation")).contains("Vif, mais permis", "Cela reste en place");
        }
        assertThat(page(author, "/moderation")).doesNotContain("Demander une nouvelle lecture");
        assertThat(journal()).contains("hidden until decided", "decided");
    }

    @Test
    void what_was_reported_is_read_as_it_was_whatever_its_author_makes_of_it() {
        edit("Un texte anodin");
        assertThat(page(keeper, theCase())).contains(WORDS, "Un texte anodin");
        send(keeper, theCase() + "/decision", "decision", "KEPT", "reason", "Rien à redire");
        assertThat(send(reporter, "/posts/" + post + "/report", "reason", "HURTS"))
                .isEqualTo(302);
        edit(WORDS);
        assertThat(page(keeper, theCase())).contains("Un texte anodin", WORDS);
    }

    private void edit(String words) {
        String since =
                page(author, "/posts/" + post + "/edit").replaceAll("(?s).*name=\"since\" value=\"([^\"]*)\".*", "$1");
        assertThat(send(author, "/posts/" + post + "/edit", "body", words, "since", since))
                .isEqualTo(302);
    }

    @Test
    void who_reported_reads_of_it_what_they_may_read_where_it_stands() {
        jdbc.sql("update community set kind = 'SECRET' where id = :id")
                .param("id", community)
                .update();
        assertThat(page(reporter, "/moderation")).contains(WORDS, "Scène");
        assertThat(page(author, "/moderation")).doesNotContain(WORDS);
        jdbc.sql("delete from membership where account_id = :id")
                .param("id", scene.account(reporter))
                .update();
        assertThat(page(reporter, "/moderation")).contains("Votre signalement").doesNotContain(WORDS, "Scène");
        send(keeper, theCase() + "/decision", "decision", "REMOVED", "reason", "Trop dur");
        assertThat(page(reporter, "/moderation")).contains("Trop dur").doesNotContain(WORDS);
        assertThat(page(author, "/moderation")).contains("Trop dur", WORDS);
    }

    @Test
    void what_its_author_took_away_is_read_no_more_by_who_reported_it() {
        send(author, "/posts/" + post + "/removal");
        assertThat(page(reporter, "/moderation")).contains("Votre signalement").doesNotContain(WORDS);
        assertThat(page(keeper, theCase())).contains(WORDS);
    }

    @Test
    void what_waits_of_who_left_is_counted_no_more_than_it_is_shown() {
        send(keeper, "/communities/" + community + "/approval");
        send(author, "/communities/" + community + "/posts", "body", "Puis-je le dire ?");
        assertThat(page(keeper, "/communities/" + community)).contains("2 à décider");
        jdbc.sql("delete from membership where account_id = :id")
                .param("id", scene.account(author))
                .update();
        assertThat(page(keeper, "/communities/" + community)).contains("1 à décider");
        assertThat(page(keeper, "/communities/" + community + "/moderation")).doesNotContain("Puis-je le dire");
    }

    @Test
    void a_decision_says_why() {
        assertThat(send(keeper, theCase() + "/decision", "decision", "REMOVED", "reason", " "))
                .isEqualTo(422);
        assertThat(status(reader, "/posts/" + post)).isEqualTo(200);
    }

    @Test
    void an_appeal_is_decided_by_someone_else_in_the_coordination() {
        String one = theCase();
        send(keeper, one + "/decision", "decision", "REMOVED", "reason", "Trop dur");
        assertThat(status(reader, "/posts/" + post)).isEqualTo(404);
        assertThat(send(reporter, one + "/appeal", "words", "Bravo"))
                .as("it went their way")
                .isEqualTo(404);
        assertThat(send(author, one + "/appeal", "words", "Je parlais de moi")).isEqualTo(302);
        assertThat(send(author, one + "/appeal", "words", "Encore")).isEqualTo(404);
        assertThat(page(keeper, one)).contains("Trop dur").doesNotContain("name=\"decision\"");
        assertThat(send(keeper, one + "/decision", "decision", "REMOVED", "reason", "Encore"))
                .isEqualTo(404);
        assertThat(page(Cast.COORDINATION, "/coordination/moderation")).contains(WORDS);
        assertThat(page(Cast.COORDINATION, one)).contains("Je parlais de moi", "Trop dur");
        assertThat(send(Cast.COORDINATION, one + "/decision", "decision", "KEPT", "reason", "Elle parlait d’elle"))
                .isEqualTo(302);
        assertThat(status(reader, "/posts/" + post)).isEqualTo(200);
        assertThat(page(author, "/moderation")).contains("Elle parlait d’elle");
        assertThat(status(Cast.ADMINISTRATOR, one)).as("it is over").isEqualTo(404);
    }

    @Test
    void what_becomes_of_a_removal_on_appeal_is_said_of_the_removal() {
        String one = theCase();
        send(keeper, one + "/decision", "decision", "REMOVED", "reason", "Trop dur");
        send(author, one + "/appeal", "words", "Je parlais de moi");
        assertThat(page(Cast.COORDINATION, one))
                .contains("C’est remis", "Le retrait est maintenu", "Ce qui est reproché à cette décision")
                .doesNotContain("Cela reste en place");
        send(Cast.COORDINATION, one + "/decision", "decision", "KEPT", "reason", "Elle parlait d’elle");
        for (String side : new String[] {author, reporter}) {
            assertThat(page(side, "/moderation"))
                    .contains("Première décision", "C’est remis en place.")
                    .doesNotContain("Cela reste en place");
        }
        assertThat(send(Cast.COORDINATION, one + "/decision/removal"))
                .as("by mistake")
                .isEqualTo(302);
        assertThat(status(reader, "/posts/" + post)).isEqualTo(404);
        send(Cast.COORDINATION, one + "/decision", "decision", "REMOVED", "reason", "C’est trop dur");
        assertThat(page(author, "/moderation")).contains("Le retrait est maintenu.");
    }

    @Test
    void a_decision_is_taken_back_by_who_took_it_and_waits_again() {
        String one = theCase();
        send(keeper, one + "/hiding");
        send(keeper, one + "/decision", "decision", "KEPT", "reason", "Vif, mais permis");
        assertThat(send(reader, one + "/decision/removal")).isEqualTo(404);
        assertThat(send(keeper, one + "/decision/removal")).isEqualTo(302);
        assertThat(status(reader, "/posts/" + post)).as("hidden, as before").isEqualTo(404);
        assertThat(page(keeper, "/communities/" + community + "/moderation")).contains(one);
        assertThat(page(reporter, "/moderation")).contains("caché en attendant").doesNotContain("Vif, mais permis");
        send(keeper, one + "/decision", "decision", "REMOVED", "reason", "Trop dur");
        assertThat(send(keeper, one + "/decision/removal")).isEqualTo(302);
        send(keeper, one + "/hiding/removal");
        send(keeper, one + "/decision", "decision", "KEPT", "reason", "Vif, mais permis");
        edit("Bien pire");
        send(reporter, "/posts/" + post + "/report", "reason", "HURTS");
        assertThat(send(keeper, one + "/decision/removal"))
                .as("reported again since")
                .isEqualTo(404);
    }

    @Test
    void what_somebody_else_took_away_since_is_not_brought_back_by_taking_back_that_it_stays() {
        String second = scene.person("Co-animatrice", community, "FACILITATOR");
        String one = theCase();
        send(keeper, one + "/decision", "decision", "KEPT", "reason", "Vif, mais permis");
        assertThat(send(second, "/posts/" + post + "/decision", "reason", "Trop dur"))
                .isEqualTo(302);
        assertThat(send(keeper, one + "/decision/removal")).isEqualTo(404);
        assertThat(status(reader, "/posts/" + post)).isEqualTo(404);
    }

    @Test
    void a_decision_offers_to_be_taken_back_at_once() {
        var answer = http.post()
                .uri(theCase() + "/decision")
                .param("decision", "KEPT")
                .param("reason", "Permis")
                .with(cast.as(keeper))
                .with(csrf())
                .exchange();
        var told = (Notice) answer.getMvcResult().getFlashMap().get("notice");
        assertThat(told).isNotNull().extracting(Notice::undo).isEqualTo(theCase() + "/decision/removal");
    }

    @Test
    void who_decided_finds_it_again_as_long_as_they_keep_the_community() {
        String one = theCase();
        assertThat(page(keeper, "/moderation/taken")).doesNotContain(one);
        send(keeper, one + "/decision", "decision", "REMOVED", "reason", "Trop dur");
        assertThat(page(keeper, "/moderation/taken")).contains(one, WORDS, "C’est retiré");
        assertThat(page(keeper, one))
                .contains(WORDS, "Cela me touche", "Trop dur")
                .doesNotContain("name=\"decision\"");
        assertThat(page(author, "/moderation/taken")).doesNotContain(one);
        assertThat(status(author, one)).isEqualTo(404);
        jdbc.sql("update membership set role = 'MEMBER' where account_id = :id")
                .param("id", scene.account(keeper))
                .update();
        assertThat(page(keeper, "/moderation/taken")).doesNotContain(one, WORDS);
        assertThat(status(keeper, one)).isEqualTo(404);
    }

    @Test
    void who_reported_reads_again_what_they_said_and_nobody_else_does() {
        send(keeper, theCase() + "/decision", "decision", "REMOVED", "reason", "Trop dur");
        assertThat(page(reporter, "/moderation"))
                .contains("Vous l’avez signalé le", "C’est blessant", "Cela me touche");
        assertThat(page(author, "/moderation")).doesNotContain("Cela me touche", "C’est blessant");
    }

    @Test
    void the_queue_shows_the_opening_of_a_long_text_why_it_was_reported_and_how_much_waits() {
        String end = "La toute fin.";
        long other = scene.post(community, author, PostKind.MESSAGE, "", "Un paragraphe.\n\n".repeat(120) + end);
        send(reader, "/posts/" + other + "/report", "reason", "SELLS");
        assertThat(page(keeper, "/communities/" + community + "/moderation"))
                .contains("Signalements (2)", "C’est de la publicité", "C’est blessant")
                .doesNotContain(end);
        assertThat(page(keeper, theCase())).contains(end);
        send(keeper, "/communities/" + community + "/approval");
        send(author, "/communities/" + community + "/posts", "body", "Une question.\n\n".repeat(60) + end);
        assertThat(page(keeper, "/communities/" + community + "/moderation"))
                .contains("leur publication (1)", end)
                .containsPattern("<details><summary>Une question\\.[^<]*…</summary>");
    }

    @Test
    void who_reports_is_led_to_where_the_decision_will_be_read() {
        var answer = http.post()
                .uri("/posts/" + post + "/report")
                .param("reason", "SELLS")
                .with(cast.as(reader))
                .with(csrf())
                .exchange();
        var told = (Notice) answer.getMvcResult().getFlashMap().get("notice");
        assertThat(told)
                .isNotNull()
                .extracting(Notice::onward)
                .isEqualTo(new Onward("/moderation", "moderation.title"));
    }

    @Test
    void the_way_to_a_case_goes_through_the_queue_it_stands_in() {
        assertThat(page(keeper, theCase()))
                .containsPattern(
                        "(?s)/communities\">.*/communities/%1$d\">Scène</a> › <a href=\"/communities/%1$d/moderation\">"
                                .formatted(community));
        assertThat(page(reporter, "/moderation"))
                .containsPattern("href=\"/communities\" class=\"here\" aria-current=\"page\"");
    }

    @Test
    void something_else_is_said_in_words_that_are_not_called_optional() {
        String form = "/posts/" + post + "/report";
        assertThat(page(reader, form))
                .contains(
                        "facultatif",
                        "Pour « Autre chose »".replace("« ", "«\u00a0").replace(" »", "\u00a0»"));
        var answer = http.post()
                .uri(form)
                .param("reason", "OTHER")
                .with(cast.as(reader))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus(422);
        assertThat(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("Dites en quelques mots")
                .doesNotContain("facultatif");
    }

    @Test
    void who_reported_does_not_decide_on_the_appeal() {
        String one = theCase();
        jdbc.sql("update account set role = 'COORDINATION' where email = :email")
                .param("email", reporter)
                .update();
        send(keeper, one + "/decision", "decision", "REMOVED", "reason", "Trop dur");
        send(author, one + "/appeal", "words", "Je parlais de moi");
        assertThat(status(reporter, one)).isEqualTo(404);
    }

    @Test
    void what_its_only_facilitator_wrote_goes_to_the_coordination() {
        long own = scene.post(community, keeper, PostKind.MESSAGE, "", "Écrit par qui anime");
        send(reader, "/posts/" + own + "/report", "reason", "OFF_TOPIC");
        String one = theCase();
        assertThat(status(keeper, one)).isEqualTo(404);
        assertThat(page(keeper, "/communities/" + community + "/moderation")).doesNotContain("Écrit par qui anime");
        assertThat(page(Cast.COORDINATION, "/coordination/moderation"))
                .contains("Écrit par qui anime")
                .doesNotContain(WORDS);
    }

    @Test
    void nobody_reports_their_own_words_nor_what_they_may_not_read_nor_twice() {
        assertThat(status(author, "/posts/" + post + "/report")).isEqualTo(404);
        jdbc.sql("update community set kind = 'SECRET' where id = :id")
                .param("id", community)
                .update();
        String outsider = scene.person("Dehors", community, null);
        assertThat(send(outsider, "/posts/" + post + "/report", "reason", "HURTS"))
                .isEqualTo(404);
        assertThat(send(reporter, "/posts/" + post + "/report", "reason", "SELLS"))
                .isEqualTo(302);
        assertThat(jdbc.sql("select count(*) from moderation_report")
                        .query(Integer.class)
                        .single())
                .isOne();
        send(keeper, theCase() + "/decision", "decision", "KEPT", "reason", "Rien à redire");
        assertThat(send(reporter, "/posts/" + post + "/report", "reason", "SELLS"))
                .isEqualTo(409);
    }

    @Test
    void who_reported_it_already_learns_so_before_they_say_it_again() {
        String form = "/posts/" + post + "/report";
        assertThat(page(reporter, form))
                .contains("Vous avez déjà fait ce signalement", "attend une décision", place(theCase()))
                .doesNotContain("name=\"reason\"");
        assertThat(page(reporter, "/moderation")).contains("id=\"" + theCase().replace("/moderation/", "case-") + "\"");
        assertThat(page(reader, form)).contains("name=\"reason\"").doesNotContain("déjà fait");
        send(keeper, theCase() + "/decision", "decision", "KEPT", "reason", "Rien à redire");
        assertThat(page(reporter, form))
                .contains("déjà fait", "Il y a une décision")
                .doesNotContain("name=\"reason\"");
        edit("Bien pire");
        assertThat(page(reporter, form)).contains("name=\"reason\"").doesNotContain("déjà fait");
    }

    @Test
    void a_link_leads_to_a_case_however_many_came_after_it() {
        String first = theCase();
        jdbc.sql("""
                with later as (
                    insert into moderation_case (community_id, post_id, author_id, decided_at, decision)
                    select :community, :post, :author, now(), 'KEPT' from generate_series(1, 50) returning id)
                insert into moderation_report (case_id, account_id, reason) select id, :reporter, 'HURTS' from later
                """)
                .param("community", community)
                .param("post", post)
                .param("author", scene.account(author))
                .param("reporter", scene.account(reporter))
                .update();
        String shown = "id=\"" + first.replace("/moderation/", "case-") + "\"";
        assertThat(page(reporter, "/moderation")).doesNotContain(shown);
        assertThat(page(reporter, place(first))).contains(shown);
        assertThat(page(reader, place(first))).doesNotContain(shown);
    }

    @Test
    void where_names_are_chosen_nobody_who_decides_reads_another() {
        setUp(true);
        String page = page(keeper, "/communities/" + community + "/moderation") + page(keeper, theCase());
        assertThat(page).contains("Nom choisi " + scene.account(author)).doesNotContain(">Autrice", "Autrice ·");
        send(keeper, theCase() + "/hiding");
        assertThat(actors()).contains("<membership/").doesNotContain("<" + scene.account(keeper) + ">");
    }

    @Test
    void a_comment_is_hidden_alone() {
        long comment = scene.comment(post, author, "Une réponse qui blesse aussi");
        assertThat(send(reporter, "/posts/" + post + "/report?comment=" + comment, "reason", "HURTS"))
                .isEqualTo(302);
        assertThat(send(keeper, theCase() + "/hiding")).isEqualTo(302);
        assertThat(page(reader, "/posts/" + post)).contains(WORDS).doesNotContain("Une réponse qui blesse aussi");
        assertThat(send(keeper, "/posts/" + post + "/comments/" + comment + "/return"))
                .isEqualTo(404);
    }

    @Test
    void where_it_is_asked_for_a_message_waits_and_nobody_else_sees_it() {
        assertThat(send(author, "/communities/" + community + "/approval")).isEqualTo(404);
        assertThat(send(keeper, "/communities/" + community + "/approval")).isEqualTo(302);
        assertThat(page(author, "/communities/" + community + "/posts/new")).contains("Votre message sera lu");
        int before = posts();
        send(author, "/communities/" + community + "/posts", "body", "Puis-je le dire ?");
        assertThat(posts()).isEqualTo(before);
        assertThat(page(author, "/moderation")).contains("Puis-je le dire");
        assertThat(page(reader, "/communities/" + community)).doesNotContain("Puis-je le dire");
        assertThat(page(keeper, "/communities/" + community + "/moderation")).contains("Puis-je le dire");
        assertThat(send(reader, waiting() + "/publication")).isEqualTo(404);
        assertThat(send(keeper, waiting() + "/publication")).isEqualTo(302);
        assertThat(page(reader, "/communities/" + community)).contains("Puis-je le dire");
        send(keeper, "/communities/" + community + "/posts", "body", "Qui anime ne s’attend pas.");
        assertThat(page(reader, "/communities/" + community)).contains("Qui anime ne s’attend pas.");
    }

    @Test
    void what_is_not_published_keeps_its_words_and_says_why_to_its_author() {
        send(keeper, "/communities/" + community + "/approval");
        send(author, "/communities/" + community + "/posts", "body", "Avec le nom de quelqu’un");
        String waiting = waiting();
        assertThat(send(keeper, waiting + "/refusal", "reason", "")).isEqualTo(422);
        assertThat(send(keeper, waiting + "/refusal", "reason", "Enlevez le nom"))
                .isEqualTo(302);
        assertThat(page(author, "/communities/" + community)).contains("Une décision vous concerne");
        assertThat(page(author, "/moderation")).contains("Avec le nom de quelqu’un", "Enlevez le nom");
        assertThat(page(author, "/communities/" + community)).doesNotContain("Une décision vous concerne");
        assertThat(send(keeper, waiting + "/publication")).isEqualTo(404);
    }

    private String theCase() {
        return jdbc.sql("select '/moderation/' || max(id) from moderation_case")
                .query(String.class)
                .single();
    }

    private static String place(String one) {
        return one.replaceAll("/moderation/(.*)", "/moderation?case=$1#case-$1");
    }

    private String waiting() {
        return jdbc.sql("select '/communities/' || community_id || '/awaiting/' || id from awaiting")
                .query(String.class)
                .single();
    }

    private int posts() {
        return jdbc.sql("select count(*) from post where community_id = :id")
                .param("id", community)
                .query(Integer.class)
                .single();
    }

    private String journal() {
        return told("act || ' ' || details");
    }

    private String actors() {
        return told("'<' || actor || '>'");
    }

    private String told(String what) {
        return String.join(
                "\n",
                jdbc.sql("select " + what + " as told from journal_entry where subject like 'case/%'")
                        .query((row, n) -> row.getString("told"))
                        .list());
    }

    private int send(String who, String address, String... fields) {
        var request = http.post().uri(address).with(cast.as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange().getResponse().getStatus();
    }

    private int status(String who, String address) {
        return http.get()
                .uri(address)
                .with(cast.as(who))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private String page(String who, String address) {
        var answer = http.get().uri(address).with(cast.as(who)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
