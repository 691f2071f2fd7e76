package fr.maillage.community.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Listens as an open page does, and keeps every line it hears. */
final class Ear implements AutoCloseable {
    static final String OVER = "(over)";
    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final HttpResponse<Stream<String>> answer;

    private Ear(int port, String address, String session, String... headers) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                    .header("Cookie", "maillage=" + session);
            if (headers.length > 0) {
                request.headers(headers);
            }
            answer = client.send(request.build(), BodyHandlers.ofLines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::hear);
    }

    static Ear at(int port, String address, String session, String... headers) throws InterruptedException {
        return new Ear(port, address, session, headers);
    }

    private void hear() {
        try {
            answer.body().forEach(heard::add);
        } catch (UncheckedIOException cut) {
            // as when it ends in order
        }
        heard.add(OVER);
    }

    int status() {
        return answer.statusCode();
    }

    /** The next line that begins in one of these ways; fails where it does not come. */
    String next(String... beginnings) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (System.nanoTime() < end) {
            String line = heard.poll(1, TimeUnit.SECONDS);
            if (line != null && Stream.of(beginnings).anyMatch(line::startsWith)) {
                return line;
            }
        }
        throw new AssertionError("not heard: " + String.join(", ", beginnings));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
