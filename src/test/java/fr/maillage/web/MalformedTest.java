package fr.maillage.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.testing.Cast;
import fr.maillage.testing.Door;
import fr.maillage.testing.MaillageTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What no browser sends by itself is answered in words, never by a failure of ours. */
@MaillageTest
class MalformedTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    Door door;

    @Autowired
    Cast cast;

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest(name = "field “{1}”, file “{2}”")
    @CsvSource({
        "/directory/imports, fi\0le, lieux.csv",
        "/directory/imports, file, lieux\0.csv",
        "/directory/imports, file, \0",
        "/territories/import/list, list, communes\0.csv",
        "/territories/import/list, li\0st, communes.csv",
        "/account/photo, photo, photo\0.jpg",
        "/account/photo, \0, photo.jpg",
    })
    void a_nul_among_the_names_of_a_form_with_a_file_is_no_failure(String address, String field, String file)
            throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            String session = "maillage=" + door.session(Cast.COORDINATION);
            var token = TOKEN.matcher(client.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/account/photo"))
                                    .header("Cookie", session)
                                    .build(),
                            BodyHandlers.ofString())
                    .body());
            assertThat(token.find()).isTrue();
            String body = """
                    --limit\r
                    Content-Disposition: form-data; name="_csrf"\r
                    \r
                    %s\r
                    --limit\r
                    Content-Disposition: form-data; name="%s"; filename="%s"\r
                    \r
                    rien\r
                    --limit--\r
                    """.formatted(token.group(1), field, file);
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                            .header("Cookie", session)
                            .header("Content-Type", "multipart/form-data; boundary=limit")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isBetween(300, 499);
        } finally {
            Thread.sleep(200); // what was begun in the background ends
            jdbc.sql("delete from import_run").update();
            jdbc.sql("delete from geography_run where state <> 'working'").update();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "a", "é", "AAAA====", "%2e%2e", "a b", "-1", "../../x"})
    void a_passkey_whose_number_is_none_is_not_found(String id) {
        for (String act : new String[] {"name", "removal"}) {
            var answer = http.post()
                    .uri("/account/security/passkeys/{id}/" + act, id)
                    .param("label", "Téléphone")
                    .with(cast.as(Cast.MEMBER))
                    .with(csrf())
                    .exchange();
            assertThat(answer.getResponse().getStatus()).as(act).isIn(400, 404);
        }
    }

    @Test
    void a_passkey_that_is_no_passkey_opens_nothing() {
        jdbc.sql("delete from sign_in_attempt").update();
        for (String body : new String[] {"{", "{}", "[]", "null", "{\"id\":\"!\",\"rawId\":\"!\"}"}) {
            assertThat(http.post().uri("/sign-in/passkey").with(csrf()).content(body))
                    .as(body)
                    .hasStatus(422);
        }
    }
}
