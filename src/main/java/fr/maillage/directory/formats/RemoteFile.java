package fr.maillage.directory.formats;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.ssl.SSLContexts;

/**
 * Opens a file on the Internet without letting its address lead inside: each address, redirects included, is checked
 * against a policy before anything is sent, and the connection goes to the very address that was checked.
 */
public final class RemoteFile {
    private static final int MOST_REDIRECTS = 5;

    private final AddressPolicy policy;
    private final DnsResolver names;
    private final SSLContext tls;
    private final long mostBytes;
    private final Duration patience;

    /**
     * @param mostBytes largest body, as sent
     * @param patience how long the whole transfer may take
     */
    public RemoteFile(AddressPolicy policy, long mostBytes, Duration patience) {
        this(policy, SystemDefaultDnsResolver.INSTANCE, SSLContexts.createDefault(), mostBytes, patience);
    }

    /** @param tls whose certificates are trusted */
    RemoteFile(AddressPolicy policy, DnsResolver names, SSLContext tls, long mostBytes, Duration patience) {
        this.tls = tls;
        this.policy = policy;
        this.names = names;
        this.mostBytes = mostBytes;
        this.patience = patience;
    }

    /** Never throws for what the address or the server does: it says so in a refusal. */
    public RemoteOpening open(String address) {
        CloseableHttpClient client = RemoteClient.build(new CheckedResolver(names, policy.addresses()), tls, patience);
        RemoteWatch watch = new RemoteWatch(client, patience);
        RemoteOpening opening = null;
        try {
            opening = follow(client, watch, checked(typed(address)));
        } catch (URISyntaxException e) {
            opening = refused("import.remote.malformed", Remark.shorten(address));
        } catch (IOException | RuntimeException e) {
            opening = watch.isOver() ? refused("import.remote.timeout") : new RemoteOpening.NotOpened(refusalOf(e));
        } finally {
            if (!(opening instanceof RemoteOpening.Opened)) {
                watch.end();
            }
        }
        return opening;
    }

    private RemoteOpening follow(CloseableHttpClient client, RemoteWatch watch, URI start) throws IOException {
        URI address = start;
        for (int hops = 0; hops <= MOST_REDIRECTS; hops++) {
            ClassicHttpResponse response = client.executeOpen(null, new HttpGet(address), null);
            int status = response.getCode();
            HttpEntity body = response.getEntity();
            if (status == 200 && body != null) {
                return new RemoteOpening.Opened(address, new RemoteContent(body.getContent(), mostBytes, watch));
            }
            Header location = response.getFirstHeader(HttpHeaders.LOCATION);
            // Closed without reading the body: there is no end to what a server may send after a redirect.
            response.close();
            if (status < 300 || status > 399 || location == null) {
                return refused("import.remote.status", status);
            }
            address = checked(target(address, location.getValue()));
        }
        return refused("import.remote.redirects", MOST_REDIRECTS);
    }

    /** As a browser understands what is typed: blanks and accents are encoded. */
    private static URI typed(String address) throws URISyntaxException {
        URI encoded = URI.create(new URI(address.strip().replace(" ", "%20")).toASCIIString());
        return encoded.getHost() == null ? new URI(address.strip()) : encoded;
    }

    private static URI target(URI from, String location) throws RefusedException {
        try {
            return from.resolve(new URI(location));
        } catch (URISyntaxException e) {
            throw new RefusedException("import.remote.malformed", Remark.shorten(location));
        }
    }

    private URI checked(URI address) throws RefusedException {
        if (!policy.allowsScheme(address)) {
            throw new RefusedException("import.remote.not-https", Remark.shorten(address.toString()));
        }
        if (address.getRawUserInfo() != null) {
            throw new RefusedException("import.remote.credentials");
        }
        if (address.getHost() == null) {
            throw new RefusedException("import.remote.malformed", Remark.shorten(address.toString()));
        }
        if (!policy.allowsPort(address)) {
            throw new RefusedException("import.remote.port", String.valueOf(address.getPort()));
        }
        return address;
    }

    private static Refusal refusalOf(Exception e) {
        return switch (e) {
            case RefusedException refused -> RefusedException.refusalOf(refused);
            case CheckedResolver.ForbiddenAddressException forbidden -> Refusal.of("import.remote.address-forbidden");
            case UnknownHostException unknown -> Refusal.of("import.remote.host-unknown");
            case SSLException tls -> Refusal.of("import.remote.certificate");
            case ConnectException connect -> Refusal.of("import.remote.unreachable");
            case InterruptedIOException late -> Refusal.of("import.remote.timeout");
            default -> Refusal.of("import.remote.unreachable");
        };
    }

    private static RemoteOpening refused(String key, Object... args) {
        return new RemoteOpening.NotOpened(Refusal.of(key, args));
    }
}
