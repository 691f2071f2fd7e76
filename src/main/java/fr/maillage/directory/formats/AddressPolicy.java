package fr.maillage.directory.formats;

import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Where a remote file may be fetched from.
 *
 * @param schemes lower-case URL schemes
 * @param ports the ports that may be contacted
 * @param addresses which resolved addresses may be connected to
 */
public record AddressPolicy(Set<String> schemes, Set<Integer> ports, Predicate<InetAddress> addresses) {
    static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    public AddressPolicy {
        schemes = Set.copyOf(schemes);
        ports = Set.copyOf(ports);
    }

    /** https on port 443, to addresses of the public Internet alone. */
    public static AddressPolicy publicInternet() {
        return new AddressPolicy(Set.of("https"), Set.of(HTTPS_PORT), PublicAddress::isPublic);
    }

    boolean allowsScheme(URI address) {
        return address.getScheme() != null
                && schemes.contains(address.getScheme().toLowerCase(Locale.ROOT));
    }

    boolean allowsPort(URI address) {
        int usual = "http".equalsIgnoreCase(address.getScheme()) ? HTTP_PORT : HTTPS_PORT;
        return ports.contains(address.getPort() < 0 ? usual : address.getPort());
    }
}
