package fr.maillage.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.springframework.web.util.UriUtils;

/** Searches over HTTP, as visitors make them. */
final class Searches {
    static final int CLIENTS = 16;
    /** By each: what runs often is compiled by then, as in a platform that has run for a while. */
    private static final int WARM_UP = 1_000;

    /** By each, of questions asked for the first time, before any of them is measured. */
    private static final int STRANGERS = 55;

    private static final int EACH = 75;
    /** What many ask, in turn. */
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

    /**
     * Milliseconds with all clients at once, for what was asked before and for what is asked for the first time; the same of
     * one client alone; and the compressed bytes of a page.
     */
    record Cost(Waits asked, Waits first, double alone, double firstAlone, double bytes) {}

    record Waits(double p50, double p99) {
        static Waits of(List<Answered> answers) {
            return new Waits(percentile(answers, 50), percentile(answers, 99));
        }
    }

    private record Answered(double milliseconds, int bytes) {}

    static Cost on(int port) throws Exception {
        Queue<String> firsts = firsts();
        together(port, WARM_UP, Searches::asked);
        together(port, STRANGERS, (client, n) -> firsts.remove());
        List<Answered> asked = together(port, EACH, Searches::asked);
        List<Answered> first = together(port, EACH, (client, n) -> firsts.remove());
        return new Cost(
                Waits.of(asked),
                Waits.of(first),
                percentile(client(port, 0, EACH, Searches::asked), 50),
                percentile(client(port, 0, EACH, (client, n) -> firsts.remove()), 50),
                asked.stream().mapToInt(Answered::bytes).average().orElseThrow());
    }

    private static String asked(int client, int n) {
        return ADDRESSES.get((client + n) % ADDRESSES.size());
    }

    /** Two words of the directory, or a word and a town, no two of them the same, in an order that is the same at each run. */
    private static Queue<String> firsts() {
        List<String> words = GeneratedPlaces.WORDS;
        List<String> pairs = new ArrayList<>();
        List<String> places = new ArrayList<>();
        for (String word : words) {
            words.stream().filter(other -> !other.equals(word)).forEach(other -> pairs.add(word + " " + other));
            IntStream.rangeClosed(1, words.size() - 1).forEach(town -> places.add(word + " bourg" + town));
        }
        Collections.shuffle(pairs, new Random(56));
        Collections.shuffle(places, new Random(56));
        var addresses = new ConcurrentLinkedQueue<String>();
        for (int i = 0; i < pairs.size(); i++) {
            addresses.add("/directory?q=" + UriUtils.encode(pairs.get(i), UTF_8));
            addresses.add("/directory?q=" + UriUtils.encode(places.get(i), UTF_8));
        }
        return addresses;
    }

    private static List<Answered> together(int port, int each, Addresses address) throws Exception {
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Callable<List<Answered>>> clients = new ArrayList<>();
            IntStream.range(0, CLIENTS).forEach(i -> clients.add(() -> client(port, i, each, address)));
            List<Answered> all = new ArrayList<>();
            for (Future<List<Answered>> one : threads.invokeAll(clients)) {
                all.addAll(one.get());
            }
            return all;
        }
    }

    private interface Addresses {
        String address(int client, int n);
    }

    private static List<Answered> client(int port, int client, int count, Addresses next) throws Exception {
        List<Answered> answers = new ArrayList<>();
        try (var http = HttpClient.newHttpClient()) {
            for (int n = 0; n < count; n++) {
                String address = next.address(client, n);
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
