package fr.maillage.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.testing.Cast;
import fr.maillage.testing.Door;
import fr.maillage.testing.MaillageTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On the real port: what Tomcat does with a body it does not want is half of it. */
@MaillageTest
class TooLargeTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int MEGABYTE = 1 << 20;

    @LocalServerPort
    int port;

    @Autowired
    Door door;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_file_that_is_too_large_is_told_in_the_frame_once_it_was_taken(boolean announced) throws Exception {
        String session = door.session(Cast.COORDINATION);
        var answer = send(session, 70L * MEGABYTE, announced);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Le fichier est trop grand", "<nav", "<h1");
        assertThat(jdbc.sql("select count(*) from import_run where origin = 'grand.csv'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(get(session, "/directory/imports").statusCode())
                .as("nothing but the file is lost")
                .isEqualTo(200);
    }

    @Test
    void a_visitor_who_sends_too_much_is_told_too() throws Exception {
        assertThat(send("", 70L * MEGABYTE, true).statusCode()).isBetween(400, 413);
    }

    private HttpResponse<String> send(String session, long bytes, boolean announced)
            throws IOException, InterruptedException {
        var token = TOKEN.matcher(get(session, session.isEmpty() ? "/sign-in" : "/directory/imports")
                .body());
        assertThat(token.find()).isTrue();
        String before = """
                --limit\r
                Content-Disposition: form-data; name="_csrf"\r
                \r
                %s\r
                --limit\r
                Content-Disposition: form-data; name="file"; filename="grand.csv"\r
                Content-Type: text/csv\r
                \r
                """.formatted(token.group(1));
        byte[] head = before.getBytes(StandardCharsets.UTF_8);
        byte[] tail = "\r\n--limit--\r\n".getBytes(StandardCharsets.UTF_8);
        BodyPublisher body = BodyPublishers.ofInputStream(() -> new SequenceInputStream(Collections.enumeration(
                List.of(new ByteArrayInputStream(head), zeros(bytes), new ByteArrayInputStream(tail)))));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/directory/imports"))
                .timeout(Duration.ofSeconds(60))
                .header("Cookie", "maillage=" + session)
                .header("Content-Type", "multipart/form-data; boundary=limit")
                .POST(announced ? BodyPublishers.fromPublisher(body, head.length + bytes + tail.length) : body)
                .build();
        try (var client = client()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private HttpResponse<String> get(String session, String path) throws IOException, InterruptedException {
        try (var client = client()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("Cookie", "maillage=" + session)
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    /** Made as they are read: nobody holds them. */
    private static InputStream zeros(long bytes) {
        return new InputStream() {
            private long left = bytes;

            @Override
            public int read() {
                return left-- > 0 ? '0' : -1;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                if (left <= 0) {
                    return -1;
                }
                int some = (int) Math.min(left, length);
                java.util.Arrays.fill(target, offset, offset + some, (byte) '0');
                left -= some;
                return some;
            }
        };
    }
}
