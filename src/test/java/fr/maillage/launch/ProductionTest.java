package fr.maillage.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One process, as an operator runs it: it ends politely, and every line it wrote is for a machine to read. */
@Tag("process")
class ProductionTest {
    private static final String BODY = "token=&name=a%20slow%20request";
    private static final String GO_ON = "HTTP/1.1 100 \r\n\r\n";
    private static final int TERMINATED = 128 + 15; // by SIGTERM

    @TempDir
    Path data;

    @Test
    void a_request_in_flight_is_answered_before_the_end_and_each_line_of_the_log_is_an_object() throws Exception {
        var platform = Started.on(data, "--spring.profiles.active=production").ready();
        try (var slow = new Socket(InetAddress.getLoopbackAddress(), platform.port())) {
            aFailureIsLogged(platform);
            sendHalf(slow, platform.port());
            platform.process().destroy();
            assertThatThrownBy(() -> turnedAway(platform))
                    .as("nobody else is let in")
                    .isInstanceOf(ConnectException.class);
            assertThat(platform.process().isAlive()).as("it waits").isTrue();
            send(slow, BODY.substring(BODY.length() / 2));
            String answer = new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 403").contains("<h1");
            assertThat(platform.ended()).isEqualTo(TERMINATED);
        } finally {
            platform.close();
        }
        everyLineIsAnObject(platform.said());
    }

    /** Its trace has many lines; the log says it in one. */
    private void aFailureIsLogged(Started platform) throws IOException, InterruptedException, SQLException {
        inDatabase("alter table instance rename to instance_away");
        assertThat(platform.answers("/")).isFalse();
        inDatabase("alter table instance_away rename to instance");
        platform.ready();
    }

    private void inDatabase(String sql) throws IOException, SQLException {
        int port = Postmaster.of(data.resolve("postgres")).orElseThrow().port();
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://localhost:" + port + "/maillage",
                        Credentials.OWNER,
                        Credentials.in(data).owner());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The instance is not created yet: its setup is the one form that waits for a body. Who takes a request says to go on. */
    private static void sendHalf(Socket slow, int port) throws IOException {
        String head = """
                POST /setup HTTP/1.1\r
                Host: localhost:%d\r
                Connection: close\r
                Content-Type: application/x-www-form-urlencoded\r
                Content-Length: %d\r
                Expect: 100-continue\r
                \r
                """.formatted(port, BODY.length());
        slow.setSoTimeout((int) TimeUnit.SECONDS.toMillis(60));
        send(slow, head);
        byte[] taken = slow.getInputStream().readNBytes(GO_ON.length());
        assertThat(new String(taken, StandardCharsets.US_ASCII)).isEqualTo(GO_ON);
        send(slow, BODY.substring(0, BODY.length() / 2));
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    /** Tries until a connection is refused: the first moments after the signal are still the time before. */
    private static void turnedAway(Started platform) throws IOException, InterruptedException {
        for (int i = 0; i < 100; i++) {
            new Socket(InetAddress.getLoopbackAddress(), platform.port()).close();
            Thread.sleep(100);
        }
    }

    private static void everyLineIsAnObject(String said) {
        // The way to the first page is told to the person at the console, in words, whatever the logs are like.
        List<String> lines = said.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("  "))
                .toList();
        assertThat(lines).hasSizeGreaterThan(2).allSatisfy(line -> {
            JsonNode object = JsonMapper.shared().readTree(line);
            assertThat(object.isObject()).isTrue();
            assertThat(object.path("@timestamp").asString()).isNotEmpty();
            assertThat(object.path("message").asString()).isNotEmpty();
        });
        assertThat(said).contains("stack_trace");
    }
}
