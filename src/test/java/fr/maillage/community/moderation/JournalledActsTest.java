package fr.maillage.community.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.community.discussion.PostKind;
import fr.maillage.community.discussion.Scene;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** Whatever who keeps a community does to others or their words stands in the journal, and so does undoing it. */
@MaillageTest
@Transactional
class JournalledActsTest {
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
    private long comment;
    private String keeper = "";
    private String author = "";
    private String passer = "";

    @BeforeEach
    void a_discussion() {
        community = scene.community(false);
        keeper = scene.person("Animatrice", community, "FACILITATOR");
        author = scene.person("Autrice", community, "MEMBER");
        passer = scene.person("Passante", community, null);
        post = scene.post(community, author, PostKind.QUESTION, "Qui sait ?", "Où trouver un interprète ?");
        comment = scene.comment(post, author, "À l’accueil de jour.");
    }

    /** The address, then what it is called in the journal. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/posts/{p}/pin: discussion pinned",
                "/posts/{p}/pin/removal: discussion unpinned",
                "/posts/{p}/closing: discussion closed",
                "/posts/{p}/answer?comment={c}: answer accepted",
                "/posts/{p}/decision?reason=Non: decided",
                "/posts/{p}/decision?comment={c}&reason=Non: decided",
                "/communities/{k}/approval: approval asked for",
                "/communities/{k}/approval/removal: approval no longer asked for",
                "/communities/{k}/archiving: community archived",
                "/communities/{k}/members/{m}/role?role=READER: role given",
                "/communities/{k}/members/{m}/removal: member taken out",
                "/communities/{k}/requests/{r}/admission: request accepted",
                "/communities/{k}/requests/{r}/refusal?word=Non: request declined",
                "/communities/{k}/awaiting/{w}/publication: post approved",
                "/communities/{k}/awaiting/{w}/refusal?reason=Non: post declined",
            })
    void it_is_there(String act) {
        var words = act.split(": ");
        send(words[0]);
        assertThat(acts()).contains(words[1]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/communities/{k}/members/{m}/removal: /communities/{k}/departures/{d}/return: member put back",
                "/communities/{k}/requests/{r}/refusal?word=Non: /communities/{k}/refusals/{f}/removal: request reopened",
                "/communities/{k}/archiving: /communities/{k}/archiving/removal: community taken back up",
                "/posts/{p}/decision?reason=Non: /moderation/{o}/decision/removal: decision taken back",
            })
    void undoing_it_is_there_too(String act) {
        var words = act.split(": ");
        send(words[0]);
        send(words[1]);
        assertThat(acts()).contains(words[2]);
    }

    private void send(String address) {
        int status = http.post()
                .uri(address.replace("{p}", "" + post)
                        .replace("{c}", "" + comment)
                        .replace("{k}", "" + community)
                        .replace("{m}", number("select id from membership where account_id = " + scene.account(author)))
                        .replace("{r}", address.contains("{r}") ? request() : "")
                        .replace("{w}", address.contains("{w}") ? awaiting() : "")
                        .replace("{d}", number("select id from departure where community_id = " + community))
                        .replace("{f}", number("select id from membership_refusal where community_id = " + community))
                        .replace("{o}", number("select id from moderation_case where post_id = " + post)))
                .with(cast.as(keeper))
                .with(csrf())
                .exchange()
                .getResponse()
                .getStatus();
        assertThat(status).as(address).isEqualTo(302);
    }

    private String request() {
        return number("insert into membership_request (account_id, community_id) values (" + scene.account(passer)
                + ", " + community + ") returning id");
    }

    private String awaiting() {
        return number("insert into awaiting (community_id, author_id, kind, title, body) values (" + community + ", "
                + scene.account(author) + ", 'MESSAGE', '', 'Un mot') returning id");
    }

    private String number(String sql) {
        return jdbc.sql(sql).query(Long.class).optional().map(String::valueOf).orElse("0");
    }

    private List<String> acts() {
        return jdbc.sql("select act from journal_entry where actor in (:keeper, 'report')")
                .param("keeper", String.valueOf(scene.account(keeper)))
                .query((row, n) -> row.getString(1))
                .list();
    }
}
