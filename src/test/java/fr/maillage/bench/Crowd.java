package fr.maillage.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** People who do one thing after the other, without a pause, each from a browser of their own. */
final class Crowd {
    static final int READERS = 16;
    static final int WRITERS = 8;

    private Crowd() {}

    /** One act of one person: what is sent. */
    interface Act {
        HttpRequest.Builder of(int client, int n);
    }

    /**
     * @param answered how many were: a discussion that only its members read is not found by the others
     * @param bytes of an answer, as it travels
     */
    record Cost(int answered, double aSecond, double p50, double p99, double bytes) {}

    private record Answered(double milliseconds, int bytes) {}

    /** Pages of these addresses, opened by each cookie in turn. */
    static Act reading(int port, List<String> cookies, Supplier<String> addresses) {
        return (client, n) -> HttpRequest.newBuilder(URI.create("http://localhost:" + port + addresses.get()))
                .header("Cookie", cookies.get((client + n * READERS) % cookies.size()));
    }

    static Cost at(int clients, int each, Act act) throws Exception {
        long before = System.nanoTime();
        var answers = together(clients, each, act);
        double seconds = (System.nanoTime() - before) / 1e9;
        double[] sorted =
                answers.stream().mapToDouble(Answered::milliseconds).sorted().toArray();
        return new Cost(
                answers.size(),
                answers.size() / seconds,
                sorted[sorted.length / 2],
                sorted[sorted.length * 99 / 100],
                answers.stream().mapToInt(Answered::bytes).average().orElseThrow());
    }

    private static List<Answered> together(int clients, int each, Act act) throws Exception {
        try (var threads = Executors.newFixedThreadPool(clients)) {
            List<Callable<List<Answered>>> work = new ArrayList<>();
            IntStream.range(0, clients).forEach(i -> work.add(() -> client(i, each, act)));
            List<Answered> all = new ArrayList<>();
            for (Future<List<Answered>> one : threads.invokeAll(work)) {
                all.addAll(one.get());
            }
            return all;
        }
    }

    private static List<Answered> client(int client, int count, Act act) throws Exception {
        List<Answered> answers = new ArrayList<>();
        try (var http = HttpClient.newHttpClient()) {
            for (int n = 0; n < count; n++) {
                var request =
                        act.of(client, n).header("Accept-Encoding", "gzip").build();
                long before = System.nanoTime();
                var answer = http.send(request, BodyHandlers.ofByteArray());
                if (done(answer)) {
                    answers.add(new Answered((System.nanoTime() - before) / 1e6, answer.body().length));
                }
            }
        }
        return answers;
    }

    /** A page was shown, or a form was taken; nothing else but "not found" may come. */
    private static boolean done(HttpResponse<byte[]> answer) {
        return switch (answer.statusCode()) {
            case 200, 303, 302 -> true;
            case 404 -> false;
            default -> throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode());
        };
    }
}
