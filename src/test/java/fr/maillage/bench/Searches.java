package fr.maillage.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Searches over HTTP, as visitors make them. */
final class Searches {
    static final int CLIENTS = 16;
    /** By each: what runs often is compiled by then, as in a platform that has run for a while. */
    private static final int WARM_UP = 1_000;

    private static final int EACH = 75;
    private static final List<String> ADDRESSES = List.of(
            "/directory",
            "/directory?q=aide+impots+gourin",
            "/directory?q=mediatheque+tilleuls",
            "/directory?q=ordinateur",
            "/directory?q=mairie&kind=place",
            "/directory?q=ateleir+ploermel",
            "/directory?fee=gratuit",
            "/directory?q=espace+numerique+vannes");

    private Searches() {}

    /** Milliseconds with all clients at once, of one client alone, and the compressed bytes of a page. */
    record Cost(double p50, double p99, double alone, double bytes) {}

    private record Answered(double milliseconds, int bytes) {}

    static Cost on(int port) throws Exception {
        together(port, WARM_UP);
        List<Answered> crowd = together(port, EACH);
        List<Answered> alone = client(port, 0, EACH);
        return new Cost(
                percentile(crowd, 50),
                percentile(crowd, 99),
                percentile(alone, 50),
                crowd.stream().mapToInt(Answered::bytes).average().orElseThrow());
    }

    private static List<Answered> together(int port, int each) throws Exception {
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Callable<List<Answered>>> clients = new ArrayList<>();
            IntStream.range(0, CLIENTS).forEach(i -> clients.add(() -> client(port, i, each)));
            List<Answered> all = new ArrayList<>();
            for (Future<List<Answered>> one : threads.invokeAll(clients)) {
                all.addAll(one.get());
            }
            return all;
        }
    }

    private static List<Answered> client(int port, int first, int count) throws Exception {
        List<Answered> answers = new ArrayList<>();
        try (var http = HttpClient.newHttpClient()) {
            for (int i = 0; i < count; i++) {
                String address = ADDRESSES.get((first + i) % ADDRESSES.size());
                var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                        .header("Accept-Encoding", "gzip")
                        .build();
                long before = System.nanoTime();
                var answer = http.send(request, BodyHandlers.ofByteArray());
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(address + " answered " + answer.statusCode());
                }
                answers.add(new Answered((System.nanoTime() - before) / 1e6, answer.body().length));
            }
        }
        return answers;
    }

    private static double percentile(List<Answered> answers, int percent) {
        double[] sorted =
                answers.stream().mapToDouble(Answered::milliseconds).sorted().toArray();
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
