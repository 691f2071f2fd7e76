package fr.maillage.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * People who do one thing after the other, without a pause, each on a connection of their own. They share the machine with
 * what they measure, so they are the client that costs least of those that Java brings.
 */
final class Crowd {
    static final int READERS = 16;
    static final int WRITERS = 8;

    static {
        System.setProperty("http.maxConnections", String.valueOf(READERS)); // kept open, not five of them
    }

    private Crowd() {}

    /** One act of one person: what is sent. */
    interface Act {
        Sent of(int client, int n);
    }

    /**
     * @param cookie empty for a visitor
     * @param form what is filled in, or empty where a page is asked for
     */
    record Sent(String address, String cookie, String form) {}

    /**
     * @param answered how many were: a discussion that only its members read is not found by the others
     * @param bytes of an answer, as it travels
     */
    record Cost(int answered, double aSecond, double p50, double p99, double bytes) {}

    private record Answered(double milliseconds, int bytes) {}

    /** Pages of these addresses, opened by each cookie in turn. */
    static Act reading(int port, List<String> cookies, Supplier<String> addresses) {
        return (client, n) -> new Sent(
                "http://localhost:" + port + addresses.get(), cookies.get((client + n * READERS) % cookies.size()), "");
    }

    /** Each so often. */
    static Cost at(int clients, int each, Act act) throws Exception {
        return cost(clients, n -> n < each, act);
    }

    /** Each as often as they are answered in these seconds. */
    static Cost during(int clients, int seconds, Act act) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        return cost(clients, n -> System.nanoTime() < end, act);
    }

    private static Cost cost(int clients, IntPredicate goesOn, Act act) throws Exception {
        long before = System.nanoTime();
        var answers = together(clients, goesOn, act);
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

    private static List<Answered> together(int clients, IntPredicate goesOn, Act act) throws Exception {
        try (var threads = Executors.newFixedThreadPool(clients)) {
            List<Callable<List<Answered>>> work = new ArrayList<>();
            IntStream.range(0, clients).forEach(i -> work.add(() -> client(i, goesOn, act)));
            List<Answered> all = new ArrayList<>();
            for (Future<List<Answered>> one : threads.invokeAll(work)) {
                all.addAll(one.get());
            }
            return all;
        }
    }

    private static List<Answered> client(int client, IntPredicate goesOn, Act act) throws IOException {
        List<Answered> answers = new ArrayList<>();
        for (int n = 0; goesOn.test(n); n++) {
            var sent = act.of(client, n);
            long before = System.nanoTime();
            int bytes = answer(sent);
            if (bytes >= 0) {
                answers.add(new Answered((System.nanoTime() - before) / 1e6, bytes));
            }
        }
        return answers;
    }

    /** How many bytes came back, or -1 where there is no such page. A page is shown or a form taken; nothing else may come. */
    static int answer(Sent sent) throws IOException {
        var connection = (HttpURLConnection) URI.create(sent.address()).toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setRequestProperty("Accept-Encoding", "gzip");
        if (!sent.cookie().isEmpty()) {
            connection.setRequestProperty("Cookie", sent.cookie());
        }
        if (!sent.form().isEmpty()) {
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
            try (var form = connection.getOutputStream()) {
                form.write(sent.form().getBytes(StandardCharsets.US_ASCII));
            }
        }
        int status = connection.getResponseCode();
        try (InputStream body = status == 404 ? connection.getErrorStream() : connection.getInputStream()) {
            int bytes = body.readAllBytes().length;
            return switch (status) {
                case 200 -> bytes;
                case 302, 303 -> {
                    if (sent.form().isEmpty()) {
                        throw new IllegalStateException(sent.address() + " led elsewhere");
                    }
                    yield bytes;
                }
                case 404 -> -1;
                default -> throw new IllegalStateException(sent.address() + " answered " + status);
            };
        }
    }
}
