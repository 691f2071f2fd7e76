package fr.maillage.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** The pages and the replies of a network: first as people ask for them, then as the database sees them, then by it alone. */
final class Pages {
    static final int SIGNED_IN = 64;
    /** Whoever is told of a reply is told after it was answered: by then they are. */
    private static final int TOLD_AFTER_MS = 500;

    /** How often each connection asks again what a page asked. */
    private static final int REPLAYED = 150;

    private final Path data;
    private final Run platform;
    private final Connection owner;
    private final Size size;
    private final List<String> cookies;
    private final Map<String, Supplier<String>> addresses = new LinkedHashMap<>();

    Pages(Path data, Run platform, Connection owner, Size size) throws Exception {
        this.data = data;
        this.platform = platform;
        this.owner = owner;
        this.size = size;
        cookies = Members.signIn(owner, SIGNED_IN);
        // which everybody reads, and on one page, as nearly all are: a longer one opens where its reader stopped
        var discussions = Replies.numbers(owner, """
                select p.id from post p join community c on c.id = p.community_id
                where c.kind = 'OPEN' and p.comments <= 30 order by hashint8(p.id) limit 20000
                """);
        var chance = new Random(discussions.size());
        addresses.put("feed", () -> "/feed");
        addresses.put("discussion", () -> "/posts/" + discussions.get(chance.nextInt(discussions.size())));
        addresses.put("overview", () -> "/overview");
        addresses.put("search", () -> "/search?q=accueil");
    }

    record Measured(Map<String, Figures.Row> rows, Memory memory) {}

    Measured measure() throws Exception {
        Map<String, Crowd.Cost> costs = new LinkedHashMap<>();
        for (var page : addresses.entrySet()) {
            var act = Crowd.reading(platform.port(), cookies, page.getValue());
            costs.put(page.getKey(), cost(page.getKey(), Crowd.READERS, act));
        }
        var writing = Replies.writing(owner, platform.port(), Crowd.WRITERS);
        costs.put("reply", cost("reply", Crowd.WRITERS, writing));
        Part.of("Telling who is to know", () -> Run.quiet(data)); // else it would be taken for a part of a visit
        var memory = Memory.of(platform.process().toHandle(), data);
        var transcripts = Part.of("Listening", () -> transcripts(writing));
        Map<String, Figures.Row> rows = new LinkedHashMap<>();
        for (var one : transcripts.entrySet()) {
            String name = one.getKey();
            boolean read = addresses.containsKey(name);
            double bare =
                    Part.of(name + " over JDBC", () -> replay(one.getValue(), read ? Crowd.READERS : Crowd.WRITERS));
            var cost = java.util.Objects.requireNonNull(costs.get(name));
            rows.put(
                    name,
                    new Figures.Row(name, cost, Transcript.queries(one.getValue()), bare, read ? firstVisit(name) : 0));
        }
        return new Measured(rows, memory);
    }

    /** Said at once, for what follows takes long. */
    private Crowd.Cost cost(String name, int clients, Crowd.Act act) throws Exception {
        var cost = Part.of(name, () -> {
            Crowd.during(clients, size.warmUp, act);
            return Crowd.during(clients, size.measure, act);
        });
        System.err.printf("  %.0f a second, p50 %.1f ms, p99 %.1f ms%n", cost.aSecond(), cost.p50(), cost.p99());
        return cost;
    }

    /** Of one visit of each client to each page, after another one. */
    private Map<String, List<Transcript>> transcripts(Crowd.Act writing) throws Exception {
        Map<String, List<Transcript>> all = new LinkedHashMap<>();
        try (var log = new StatementLog(data)) {
            for (var page : addresses.entrySet()) {
                var act = Crowd.reading(platform.port(), cookies, page.getValue());
                all.put(page.getKey(), transcripts(log, act, Crowd.READERS, 0));
            }
            all.put("reply", transcripts(log, writing, Crowd.WRITERS, TOLD_AFTER_MS));
        }
        if (size.statements) {
            all.forEach((name, visits) -> System.out.println(name + "\n" + visits.getFirst()));
        }
        return all;
    }

    private static List<Transcript> transcripts(StatementLog log, Crowd.Act act, int clients, int after)
            throws Exception {
        List<Transcript> visits = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            var before = act.of(client, 0);
            Crowd.answer(before);
            var visit = act.of(client, 0);
            visits.add(log.of(after, () -> Crowd.answer(visit)));
        }
        return visits;
    }

    /**
     * What was written again takes the place of what was written before, which nobody's digest should show: it goes again. What
     * hangs on a comment is never looked for by it in the product; for this once there is a way to it.
     */
    private double replay(List<Transcript> transcripts, int clients) throws Exception {
        long last = Replies.numbers(owner, "select max(id) from comment").getFirst();
        double aSecond = Replay.aSecond(() -> Run.connect(data), transcripts, clients, REPLAYED);
        try (var statement = owner.createStatement()) {
            statement.execute(
                    "create index answer_of on post (answer_id); create index reaction_to on reaction (comment_id)");
            statement.execute("delete from comment where id > " + last);
            statement.execute("drop index answer_of, reaction_to");
        }
        return aSecond;
    }

    private long firstVisit(String name) throws Exception {
        String address = java.util.Objects.requireNonNull(addresses.get(name)).get();
        return Visit.to(platform.port(), cookies.getFirst(), address).first();
    }
}
