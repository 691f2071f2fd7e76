package fr.maillage.directory.formats;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same client as on the Internet, through a real handshake. */
class RemoteTlsTest {
    private static final String HOST = "annuaire.test";
    private static final char[] SECRET = "only for this test".toCharArray();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static SSLContext trusted;

    @SuppressWarnings("NullAway.Init")
    private static SSLContext served;

    private HttpsServer server;

    @BeforeAll
    static void a_certificate_of_its_own() throws Exception {
        var keys = keys(HOST);
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, SECRET);
        served = SSLContext.getInstance("TLS");
        served.init(managers.getKeyManagers(), null, null);
        trusted = trusting(keys);
    }

    @BeforeEach
    void serve() throws IOException {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(served));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        path("/lieux.csv", exchange -> answer(exchange, 200, CsvText.file(CsvText.row("a"))));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_file_comes_through_tls() throws IOException {
        try (RemoteOpening opening = files(trusted, PATIENCE).open(address("/lieux.csv"))) {
            assertThat(opening).isInstanceOf(RemoteOpening.Opened.class);
            assertThat(Gathered.from(Format.PLACES, content(opening), Limits.standard())
                            .ids())
                    .containsExactly("a");
        }
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_refused_in_words() throws Exception {
        assertThat(refusal(SSLContext.getDefault(), "/lieux.csv")).isEqualTo("import.remote.certificate");
    }

    @Test
    void a_certificate_of_another_name_is_refused_though_it_is_trusted() {
        var opening = files(trusted, PATIENCE)
                .open("https://autre.test:" + server.getAddress().getPort() + "/lieux.csv");
        assertThat(opening).isEqualTo(new RemoteOpening.NotOpened(Refusal.of("import.remote.certificate")));
    }

    @Test
    void a_redirect_to_a_private_address_is_refused() {
        for (String inside : new String[] {"10.9.8.7", "169.254.169.254", "192.168.1.1", "[fd00::1]"}) {
            String path = "/vers-" + inside.replaceAll("\\W", "-");
            path(path, exchange -> {
                exchange.getResponseHeaders()
                        .set(
                                "Location",
                                "https://" + inside + ":" + server.getAddress().getPort() + "/");
                answer(exchange, 302, "");
            });
            assertThat(refusal(trusted, path)).as(inside).isEqualTo("import.remote.address-forbidden");
        }
    }

    @Test
    void a_small_file_that_inflates_without_end_is_stopped() throws IOException {
        path("/bombe.csv.gz", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var out = new GZIPOutputStream(exchange.getResponseBody());
                    InputStream zeros = new Endless('0', 512L << 20)) {
                out.write((CsvText.header(",") + "\n").getBytes(StandardCharsets.UTF_8));
                zeros.transferTo(out);
            }
        });
        try (RemoteOpening opening = files(trusted, PATIENCE).open(address("/bombe.csv.gz"))) {
            assertThat(Gathered.from(Format.PLACES, content(opening), Limits.standard())
                            .refusal())
                    .isEqualTo("import.refusal.compressed-too-much");
        }
    }

    @Test
    void a_body_that_drips_is_cut_in_time() throws IOException {
        path("/lent.csv", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write((CsvText.header(",") + "\n").getBytes(StandardCharsets.UTF_8));
            drip(exchange);
        });
        long start = System.nanoTime();
        try (RemoteOpening opening = files(trusted, Duration.ofSeconds(1)).open(address("/lent.csv"))) {
            assertThat(Gathered.from(Format.PLACES, content(opening), Limits.standard())
                            .refusal())
                    .isEqualTo("import.remote.timeout");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
    }

    private static InputStream content(RemoteOpening opening) {
        return ((RemoteOpening.Opened) opening).content();
    }

    private String refusal(SSLContext tls, String path) {
        return ((RemoteOpening.NotOpened) files(tls, PATIENCE).open(address(path)))
                .refusal()
                .key();
    }

    private String address(String path) {
        return "https://" + HOST + ":" + server.getAddress().getPort() + path;
    }

    /** Loopback in place of the public Internet, on the port of this server. */
    private RemoteFile files(SSLContext tls, Duration patience) {
        var policy = new AddressPolicy(
                Set.of("https"), Set.of(server.getAddress().getPort()), InetAddress::isLoopbackAddress);
        return new RemoteFile(policy, new Names(), tls, 1 << 20, patience);
    }

    /** Names of this test lead here; an address leads to itself. */
    private static final class Names implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws java.net.UnknownHostException {
            return new InetAddress[] {
                host.endsWith(".test") ? InetAddress.getLoopbackAddress() : InetAddress.getByName(host)
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
                answer.to(exchange);
            }
        });
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void drip(HttpExchange exchange) throws IOException {
        try {
            for (int i = 0; i < 100; i++) {
                Thread.sleep(100);
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Made by the tool that comes with Java, in a folder that is thrown away. */
    private static KeyStore keys(String host) throws IOException, InterruptedException, GeneralSecurityException {
        Path file = folder.resolve("keys.p12");
        var tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "SAN=dns:" + host,
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        String.valueOf(SECRET))
                .inheritIO()
                .start();
        assertThat(tool.waitFor()).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            keys.load(in, SECRET);
        }
        return keys;
    }

    private static SSLContext trusting(KeyStore keys) throws GeneralSecurityException, IOException {
        var known = KeyStore.getInstance("PKCS12");
        known.load(null, null);
        known.setCertificateEntry("server", keys.getCertificate("server"));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(known);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
