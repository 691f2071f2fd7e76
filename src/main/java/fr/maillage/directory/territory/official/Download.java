package fr.maillage.directory.territory.official;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A file taken from an address that the operator or the configuration gave: over https (plain http on this machine only),
 * without following redirects, up to a size.
 */
record Download(Path file) implements AutoCloseable {
    static final long LARGEST = 80L << 20; // bytes; the list of all communes weighs about 9 MB
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofMinutes(2);

    static Download from(URI address, long largest) throws Unreadable {
        check(address);
        Path file = null;
        try (var client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build()) {
            var request = HttpRequest.newBuilder(address).timeout(ANSWER).build();
            var answer = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new Unreadable("territory.download.status", host(address), answer.statusCode());
                }
                file = Files.createTempFile("official", null);
                copy(body, file, largest);
                return new Download(file);
            }
        } catch (IOException e) {
            delete(file);
            throw new Unreadable("territory.download.unreachable", host(address));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            delete(file);
            throw new Unreadable("territory.download.unreachable", host(address));
        } catch (Unreadable e) {
            delete(file);
            throw e;
        }
    }

    private static void copy(InputStream body, Path file, long largest) throws IOException, Unreadable {
        try (var output = Files.newOutputStream(file)) {
            var buffer = new byte[1 << 16];
            long total = 0;
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                total += read;
                if (total > largest) {
                    throw new Unreadable("territory.download.large", largest >> 20);
                }
                output.write(buffer, 0, read);
            }
        }
    }

    private static void check(URI address) throws Unreadable {
        boolean secure = "https".equals(address.getScheme());
        boolean here = "http".equals(address.getScheme()) && onThisMachine(host(address));
        if (!secure && !here) {
            throw new Unreadable("territory.download.https", address.toString());
        }
    }

    private static boolean onThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static String host(URI address) {
        String host = address.getHost();
        return host == null ? "–" : host;
    }

    private static void delete(@Nullable Path file) {
        if (file != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                file.toFile().deleteOnExit();
            }
        }
    }

    @Override
    public void close() {
        delete(file);
    }
}
