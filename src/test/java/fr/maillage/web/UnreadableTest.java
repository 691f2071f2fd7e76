package fr.maillage.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What no browser sends by itself is refused in words, and is no failure of ours. */
@MaillageTest
class UnreadableTest {
    private static final int MORE_THAN_A_FORM = 3_000_000;

    @Autowired
    MockMvcTester http;

    @Autowired
    Cast cast;

    @LocalServerPort
    int port;

    @Test
    void letters_that_are_no_utf_8_are_refused() throws Exception {
        assertThat(get("/directory?q=%ff").statusCode()).isEqualTo(400);
        assertThat(get("/directory?q=%ff").body()).contains("forme attendue");
    }

    @Test
    void a_form_longer_than_anyone_types_is_refused() throws Exception {
        var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        var form = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(browser.send(request("/sign-in").build(), BodyHandlers.ofString())
                        .body());
        assertThat(form.find()).isTrue();
        var sent = request("/language")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-CSRF-TOKEN", form.group(1))
                .POST(HttpRequest.BodyPublishers.ofString("language=" + "x".repeat(MORE_THAN_A_FORM)))
                .build();
        assertThat(browser.send(sent, BodyHandlers.ofString()).statusCode()).isEqualTo(413);
    }

    @Test
    void a_form_without_its_file_is_refused() {
        assertThat(http.post()
                        .uri("/territories/import/list")
                        .with(cast.as(Cast.COORDINATION))
                        .with(csrf()))
                .hasStatus(400);
    }

    @Test
    void a_passkey_that_says_nothing_is_refused() {
        assertThat(http.post().uri("/sign-in/passkey").with(csrf())).hasStatus(400);
    }

    @Test
    void what_watches_the_platform_finds_its_health_and_no_list() {
        assertThat(http.get().uri("/actuator/health")).hasStatus(200);
        assertThat(http.get().uri("/actuator").with(cast.as(Cast.ADMINISTRATOR)))
                .hasStatus(404);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (var browser = HttpClient.newHttpClient()) {
            return browser.send(request(path).build(), BodyHandlers.ofString());
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }
}
