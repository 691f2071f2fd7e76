package fr.maillage.community.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** Each act on a post or a comment, for each person, in a living community and in an archived one. */
@MaillageTest
@Transactional
class WhoMayActTest {
    private static final List<String> WHO = List.of("Animatrice", "Autrice", "Repondeur", "Lectrice", "Passant");

    /** y may, a may in an archived one too, - finds nothing there. */
    private static final String TABLE = """
            /edit                              - y - - -
            /removal                           - a - - -
            /decision                          a - - - -
            /pin                               y - - - -
            /pin/removal                       y - - - -
            /closing                           y y - - -
            /closing/removal                   y y - - -
            /archiving                         y y - - -
            /archiving/removal                 y y - - -
            /answer?comment={c}                y y - - -
            /answer/removal                    y y - - -
            /reactions?kind=THANKS             y - y y -
            /comments/{c}/edit                 - - y - -
            /comments/{c}/removal              - - a - -
            /decision?comment={c}              a - - - -
            /comments/{c}/reactions?kind=USEFUL y y - y -
            """;

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Autowired
    Scene scene;

    record Cell(String act, String who, String may, boolean archived) {
        boolean allowed() {
            return may.equals("a") || may.equals("y") && !archived;
        }
    }

    static Stream<Cell> cells() {
        return TABLE.lines().flatMap(line -> {
            var words = Arrays.asList(line.split("\\s+"));
            return Stream.iterate(0, i -> i < WHO.size(), i -> i + 1)
                    .flatMap(i -> Stream.of(false, true)
                            .map(archived -> new Cell(words.getFirst(), WHO.get(i), words.get(i + 1), archived)));
        });
    }

    @ParameterizedTest
    @MethodSource("cells")
    void each_person_does_what_they_may_and_finds_nothing_else(Cell cell) {
        long community = scene.community(false);
        scene.person("Animatrice", community, "FACILITATOR");
        String author = scene.person("Autrice", community, "MEMBER");
        String answering = scene.person("Repondeur", community, "MEMBER");
        scene.person("Lectrice", community, "READER");
        scene.person("Passant", community, null);
        long post = scene.post(community, author, PostKind.QUESTION, "Qui sait ?", "Où trouver un interprète ?");
        long comment = scene.comment(post, answering, "À l’accueil de jour.");
        if (cell.archived()) {
            jdbc.sql("update community set archived_at = now() where id = :id")
                    .param("id", community)
                    .update();
        }
        int status = http.post()
                .uri("/posts/" + post + cell.act().replace("{c}", String.valueOf(comment)))
                .with(cast.as(cell.who().toLowerCase(java.util.Locale.ROOT) + "@scene.test"))
                .with(csrf())
                .param("title", "Autre titre")
                .param("body", "Autre texte")
                .exchange()
                .getResponse()
                .getStatus();
        assertThat(status).isIn(cell.allowed() ? List.of(302, 422) : List.of(404));
    }
}
