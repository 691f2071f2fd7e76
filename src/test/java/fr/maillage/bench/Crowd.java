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
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Readers who open pages one after the other, without a pause. */
final class Crowd {
    static final int CLIENTS = 16;
    /** By each: what runs often is compiled by then, as in a platform that has run for a while. */
    private static final int WARM_UP = 300;

    private static final int EACH = 150;

    private Crowd() {}

    record Cost(double aSecond, double p50, double p99, double bytes) {}

    private record Answered(double milliseconds, int bytes) {}

    static Cost visit(int port, List<String> cookies, Supplier<String> addresses) throws Exception {
        together(port, cookies, addresses, WARM_UP);
        long before = System.nanoTime();
        var answers = together(port, cookies, addresses, EACH);
        double seconds = (System.nanoTime() - before) / 1e9;
        double[] sorted =
                answers.stream().mapToDouble(Answered::milliseconds).sorted().toArray();
        return new Cost(
                answers.size() / seconds,
                sorted[sorted.length / 2],
                sorted[sorted.length * 99 / 100],
                answers.stream().mapToInt(Answered::bytes).average().orElseThrow());
    }

    private static List<Answered> together(int port, List<String> cookies, Supplier<String> addresses, int each)
            throws Exception {
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Callable<List<Answered>>> clients = new ArrayList<>();
            IntStream.range(0, CLIENTS).forEach(i -> clients.add(() -> client(port, cookies, i, addresses, each)));
            List<Answered> all = new ArrayList<>();
            for (Future<List<Answered>> one : threads.invokeAll(clients)) {
                all.addAll(one.get());
            }
            return all;
        }
    }

    private static List<Answered> client(
            int port, List<String> cookies, int first, Supplier<String> addresses, int count) throws Exception {
        List<Answered> answers = new ArrayList<>();
        try (var http = HttpClient.newHttpClient()) {
            for (int i = 0; i < count; i++) {
                String address = addresses.get();
                var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                        .header("Accept-Encoding", "gzip")
                        .header("Cookie", cookies.get((first + i * CLIENTS) % cookies.size()))
                        .build();
                long before = System.nanoTime();
                var answer = http.send(request, BodyHandlers.ofByteArray());
                // a discussion of a community that only its members read is not found by the others
                if (answer.statusCode() != 200 && answer.statusCode() != 404) {
                    throw new IllegalStateException(address + " answered " + answer.statusCode());
                }
                if (answer.statusCode() == 200) {
                    answers.add(new Answered((System.nanoTime() - before) / 1e6, answer.body().length));
                }
            }
        }
        return answers;
    }
}
