package fr.maillage.community.reaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.community.discussion.PostKind;
import fr.maillage.community.discussion.Scene;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@MaillageTest
@Transactional
class ReactionTest {
    @Autowired
    MockMvcTester http;

    @Autowired
    Cast cast;

    @Autowired
    Scene scene;

    private String author = "";
    private String one = "";
    private String two = "";
    private long post;
    private long comment;

    private void furnish(boolean pseudonymous) {
        long community = scene.community(pseudonymous);
        author = scene.person("Autrice", community, "MEMBER");
        one = scene.person("Premiere", community, "MEMBER");
        two = scene.person("Seconde", community, "READER");
        post = scene.post(community, author, PostKind.MESSAGE, "", "Une nouvelle");
        comment = scene.comment(post, author, "Un détail");
    }

    @Test
    void one_click_says_it_and_the_next_takes_it_back() {
        furnish(false);
        say(one, "/posts/" + post, "THANKS");
        say(two, "/posts/" + post, "THANKS");
        assertThat(read(one)).contains("vous et une personne");
        assertThat(read(author)).contains("deux personnes", "Premiere, Seconde");
        say(one, "/posts/" + post, "THANKS");
        assertThat(read(author)).contains("une personne").doesNotContain("Premiere");
    }

    @Test
    void what_is_said_of_a_comment_is_not_said_of_the_post() {
        furnish(false);
        say(one, "/posts/" + post + "/comments/" + comment, "USEFUL");
        String page = read(author);
        assertThat(page.indexOf("une personne")).isGreaterThan(page.indexOf("Un détail"));
    }

    @Test
    void where_names_are_chosen_no_name_is_shown_of_who_said_it() {
        furnish(true);
        say(one, "/posts/" + post, "SUPPORT");
        assertThat(read(author)).contains("une personne").doesNotContain("Premiere", "<details><summary><span>");
    }

    @Test
    void htmx_gets_the_row_alone() {
        furnish(false);
        var answer = http.post()
                .uri("/posts/" + post + "/reactions")
                .with(cast.as(one))
                .with(csrf())
                .header("HX-Request", "true")
                .param("kind", "ME_TOO")
                .exchange();
        assertThat(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("id=\"reactions\"", "vous", "aria-pressed=\"true\"")
                .doesNotContain("<html", "Un détail");
    }

    private void say(String who, String address, String kind) {
        assertThat(http.post()
                        .uri(address + "/reactions")
                        .with(cast.as(who))
                        .with(csrf())
                        .param("kind", kind)
                        .exchange())
                .hasStatus3xxRedirection();
    }

    private String read(String who) {
        return new String(
                http.get()
                        .uri("/posts/" + post)
                        .with(cast.as(who))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }
}
