package fr.maillage.directory.formats;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteFileTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String INSIDE = "10.9.8.7";

    private final HttpServer server;
    private final List<String> resolved = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    RemoteFileTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void serve() {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        path("/lieux.csv", exchange -> answer(exchange, 200, CsvText.file(CsvText.row("a"))));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
                    http://exemple.fr/a.csv;not-https
                    file:///etc/passwd;not-https
                    ftp://exemple.fr/a;not-https
                    a.csv;not-https
                    '';not-https
                    https://;malformed
                    https://a b/;malformed
                    https:///a;malformed
                    https://moi:secret@exemple.fr/;credentials
                    https://exemple.fr:22/;port
                    https://exemple.fr:8443/;port
                    https://127.0.0.1/;address-forbidden
                    https://[::1]/;address-forbidden
                    https://[::ffff:10.0.0.1]/;address-forbidden
                    https://2130706433/;address-forbidden
                    https://169.254.169.254/latest/meta-data/;address-forbidden
                    https://localhost/;address-forbidden
                    https://inexistant.invalid/;host-unknown
                    """)
    void the_public_internet_over_https_is_all_there_is(String address, String key) {
        RemoteFile files = new RemoteFile(AddressPolicy.publicInternet(), 1 << 20, PATIENCE);

        assertThat(files.open(address)).isEqualTo(notOpened("import.remote." + key, address));
    }

    @Test
    void a_file_is_read_through() throws IOException {
        try (RemoteOpening opening = open("/lieux.csv")) {
            assertThat(opening).isInstanceOf(RemoteOpening.Opened.class);
            Gathered file = Gathered.from(Format.PLACES, ((RemoteOpening.Opened) opening).content(), Limits.standard());
            assertThat(file.ids()).containsExactly("a");
        }
    }

    @Test
    void the_name_is_resolved_once_so_that_it_cannot_change_after_the_check() throws IOException {
        open("/lieux.csv").close();

        assertThat(resolved).containsExactly("annuaire.test");
    }

    @Test
    void a_redirect_is_followed_and_its_address_checked_again() throws IOException {
        redirect("/ici", "/lieux.csv");
        redirect("/dedans", "http://interieur.test:" + port() + "/lieux.csv");
        redirect("/metadonnees", "http://169.254.169.254:" + port() + "/");
        redirect("/fichier", "file:///etc/passwd");
        redirect("/avec-secret", "http://moi:secret@annuaire.test:" + port() + "/lieux.csv");
        redirect("/port", "http://annuaire.test:1/");

        try (RemoteOpening opening = open("/ici")) {
            assertThat(opening).isInstanceOf(RemoteOpening.Opened.class);
        }
        assertThat(refusal("/dedans")).isEqualTo("import.remote.address-forbidden");
        assertThat(refusal("/metadonnees")).isEqualTo("import.remote.address-forbidden");
        assertThat(refusal("/fichier")).isEqualTo("import.remote.not-https");
        assertThat(refusal("/avec-secret")).isEqualTo("import.remote.credentials");
        assertThat(refusal("/port")).isEqualTo("import.remote.port");
        assertThat(asked).doesNotContain(INSIDE);
    }

    @Test
    void five_redirects_are_enough() throws IOException {
        for (int i = 1; i <= 6; i++) {
            redirect("/r" + i, i == 1 ? "/lieux.csv" : "/r" + (i - 1));
        }

        try (RemoteOpening opening = open("/r5")) {
            assertThat(opening).isInstanceOf(RemoteOpening.Opened.class);
        }
        assertThat(refusal("/r6")).isEqualTo("import.remote.redirects");
    }

    @Test
    void an_answer_without_the_file_is_said() {
        assertThat(refusal("/absent")).isEqualTo("import.remote.status");
    }

    @Test
    void a_file_that_is_too_large_is_cut() throws IOException {
        path("/grand.csv", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            new Endless('x', 8 << 20).transferTo(exchange.getResponseBody());
        });

        assertThat(read("/grand.csv", PATIENCE)).isEqualTo("import.refusal.too-large");
    }

    @Test
    void a_server_that_drips_is_cut() throws IOException {
        path("/lent.csv", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write((CsvText.header(",") + "\n").getBytes(StandardCharsets.UTF_8));
            drip(exchange);
        });

        assertThat(read("/lent.csv", Duration.ofSeconds(1))).isEqualTo("import.remote.timeout");
    }

    @Test
    void a_server_that_says_nothing_is_left() {
        path("/muet.csv", RemoteFileTest::drip);

        RemoteOpening opening = files(Duration.ofMillis(500)).open(address("/muet.csv"));
        assertThat(opening).isEqualTo(notOpened("import.remote.timeout", ""));
    }

    private static void drip(HttpExchange exchange) throws IOException {
        try {
            for (int i = 0; i < 100; i++) {
                Thread.sleep(100);
                if (exchange.getResponseCode() == 200) {
                    exchange.getResponseBody().write('x');
                    exchange.getResponseBody().flush();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String read(String path, Duration patience) throws IOException {
        try (RemoteOpening opening = files(patience).open(address(path))) {
            assertThat(opening).isInstanceOf(RemoteOpening.Opened.class);
            return Gathered.from(Format.PLACES, ((RemoteOpening.Opened) opening).content(), Limits.standard())
                    .refusal();
        }
    }

    private RemoteOpening open(String path) {
        return files(PATIENCE).open(address(path));
    }

    private String refusal(String path) {
        return ((RemoteOpening.NotOpened) open(path)).refusal().key();
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private String address(String path) {
        return "http://annuaire.test:" + port() + path;
    }

    /** Loopback over http, in place of the public Internet over https; everything else stays forbidden. */
    private RemoteFile files(Duration patience) {
        AddressPolicy policy = new AddressPolicy(Set.of("http"), Set.of(port()), InetAddress::isLoopbackAddress);
        return new RemoteFile(policy, new Names(), SSLContexts.createDefault(), 1 << 20, patience);
    }

    private final class Names implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            resolved.add(host);
            return switch (host) {
                case "annuaire.test" -> new InetAddress[] {InetAddress.getLoopbackAddress()};
                case "interieur.test" ->
                    new InetAddress[] {InetAddress.getLoopbackAddress(), InetAddress.getByName(INSIDE)};
                default -> new InetAddress[] {InetAddress.getByName(host)};
            };
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private void path(String path, Answer answer) {
        server.createContext(path, exchange -> {
            try (exchange) {
                asked.add(exchange.getRequestHeaders().getFirst("Host"));
                answer.to(exchange);
            }
        });
    }

    private void redirect(String path, String location) {
        path(path, exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            answer(exchange, 302, "ailleurs");
        });
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static RemoteOpening notOpened(String key, String address) {
        return switch (key) {
            case "import.remote.not-https", "import.remote.malformed" ->
                new RemoteOpening.NotOpened(Refusal.of(key, address));
            case "import.remote.port" -> new RemoteOpening.NotOpened(Refusal.of(key, address.replaceAll("\\D", "")));
            default -> new RemoteOpening.NotOpened(Refusal.of(key));
        };
    }
}
