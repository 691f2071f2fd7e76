package fr.maillage.directory.territory.official;

import fr.maillage.directory.formats.AddressPolicy;
import fr.maillage.directory.formats.RemoteFile;
import fr.maillage.directory.formats.RemoteOpening;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file taken from an address that the operator or the configuration gave: over https (plain http on this machine only),
 * never leading inside by a redirect, up to a size and a time.
 */
record Download(Path file) implements AutoCloseable {
    static final long LARGEST = 80L << 20; // bytes; the list of all communes weighs about 9 MB
    private static final Duration PATIENCE = Duration.ofMinutes(5); // for the whole transfer
    private static final int HTTP_PORT = 80;
    private static final int BUFFER = 1 << 16; // bytes

    static Download from(URI address, long largest) throws Unreadable {
        check(address);
        return switch (new RemoteFile(policy(address), largest + 2 * BUFFER, PATIENCE).open(address.toString())) {
            case RemoteOpening.Opened opened -> kept(opened.content(), largest, address);
            case RemoteOpening.NotOpened refused ->
                throw new Unreadable(
                        refused.refusal().key(), refused.refusal().args().toArray());
        };
    }

    private static Download kept(InputStream content, long largest, URI address) throws Unreadable {
        Path file = null;
        try (content) {
            file = Files.createTempFile("official", null);
            copy(content, file, largest);
            return new Download(file);
        } catch (IOException e) {
            delete(file);
            throw new Unreadable("territory.download.unreachable", host(address));
        } catch (Unreadable e) {
            delete(file);
            throw e;
        }
    }

    private static AddressPolicy policy(URI address) {
        return "http".equals(address.getScheme())
                ? new AddressPolicy(
                        Set.of("http"),
                        Set.of(address.getPort() < 0 ? HTTP_PORT : address.getPort()),
                        InetAddress::isLoopbackAddress)
                : AddressPolicy.publicInternet();
    }

    private static void copy(InputStream body, Path file, long largest) throws IOException, Unreadable {
        try (var output = Files.newOutputStream(file)) {
            var buffer = new byte[BUFFER];
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
