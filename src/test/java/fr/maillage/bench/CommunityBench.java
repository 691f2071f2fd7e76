package fr.maillage.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.maillage.attention.digest.DigestMeasure;
import fr.maillage.attention.feed.FeedMeasure;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * {@code bin/bench community}: the pages that members open most and the replies they write, in a large network, then in one
 * that wrote ten times as much. {@code bin/bench community 20000} takes another number of posts.
 */
final class CommunityBench {
    private static final int POSTS = 100_000;
    private static final int SIGNED_IN = 64;
    /** By each: what runs often is compiled by then, as in a platform that has run for a while. */
    private static final int WARM_UP = 300;

    private static final int EACH = 150;

    private final Path data;
    private final int port;
    private final Connection owner;
    private final List<String> cookies;

    private CommunityBench(Path data, int port, Connection owner) throws Exception {
        this.data = data;
        this.port = port;
        this.owner = owner;
        this.cookies = Members.signIn(owner, SIGNED_IN);
    }

    static void main(String... words) throws Exception {
        int posts = words.length > 0 ? Integer.parseInt(words[0]) : POSTS;
        Path folder = Files.createTempDirectory("maillage-bench");
        try {
            System.out.printf(
                    "%d cores, Java %s; %d readers and %d writers without a pause%n%n",
                    ManagementFactory.getOperatingSystemMXBean().getAvailableProcessors(),
                    Runtime.version().feature(),
                    Crowd.READERS,
                    Crowd.WRITERS);
            double before = feedAt(folder, posts);
            double after = feedAt(folder, posts * 10);
            System.out.printf("%nWith ten times the posts the feed's p50 is %.2f times what it was.%n", after / before);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** Milliseconds: the p50 of the feed. */
    private static double feedAt(Path folder, int posts) throws Exception {
        System.err.printf("%,d posts, %,d comments…%n", posts, posts * GeneratedNetwork.COMMENTS_A_POST);
        Path data = Files.createDirectories(folder.resolve("data-" + posts));
        try (var platform = Run.platform(data)) {
            Run.createInstance(data);
            try (var owner = Run.owner(data)) {
                GeneratedNetwork.write(owner, posts);
                System.out.printf("%,d posts%n%n", posts);
                return new CommunityBench(data, platform.port(), owner).measure(posts, platform.process());
            }
        }
    }

    private double measure(int posts, Process application) throws Exception {
        var chance = new Random(posts);
        Map<String, Supplier<String>> pages = new LinkedHashMap<>();
        pages.put("feed", () -> "/feed");
        pages.put("discussion", () -> "/posts/" + (1 + chance.nextInt(posts)));
        pages.put("overview", () -> "/overview");
        pages.put("search", () -> "/search?q=accueil");
        System.out.println("| page       |     a second |  p50 ms |  p99 ms | queries | first visit KB | next KB |");
        System.out.println("|:-----------|-------------:|--------:|--------:|--------:|---------------:|--------:|");
        double feed = 0;
        for (var page : pages.entrySet()) {
            var act = Crowd.reading(port, cookies, page.getValue());
            Crowd.at(Crowd.READERS, WARM_UP, act);
            long asked = asked();
            var cost = Crowd.at(Crowd.READERS, EACH, act);
            double queries = (asked() - asked) / (double) (Crowd.READERS * EACH);
            var visit = Visit.to(
                    port,
                    cookies.getFirst(),
                    page.getKey().equals("discussion")
                            ? readable()
                            : page.getValue().get());
            System.out.printf(
                    "| %-10s | %,12.0f | %7.1f | %7.1f | %7.1f | %14.1f | %7.1f |%n",
                    page.getKey(),
                    cost.aSecond(),
                    cost.p50(),
                    cost.p99(),
                    queries,
                    visit.first() / 1024.0,
                    cost.bytes() / 1024);
            feed = page.getKey().equals("feed") ? cost.p50() : feed;
        }
        replies();
        bare();
        var memory = Memory.of(application.toHandle(), data);
        System.out.printf(
                "%nMemory (PSS): application %,d MB, database %,d MB, together %,d MB%n",
                memory.application(), memory.database(), memory.together());
        digests();
        return feed;
    }

    /** A discussion of an open community, which everybody reads. */
    private String readable() throws Exception {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery(
                        "select p.id from post p join community c on c.id = p.community_id where c.kind = 'OPEN' order by p.comments desc limit 1")) {
            row.next();
            return "/posts/" + row.getLong(1);
        }
    }

    private void replies() throws Exception {
        var writing = Replies.writing(owner, port, Crowd.WRITERS);
        Crowd.at(Crowd.WRITERS, WARM_UP, writing);
        var cost = Crowd.at(Crowd.WRITERS, EACH, writing);
        System.out.printf(
                "| %-10s | %,12.0f | %7.1f | %7.1f | | | |%n", "reply", cost.aSecond(), cost.p50(), cost.p99());
    }

    /** The statements of the feed on connections of their own, as many as the platform has. */
    private void bare() throws Exception {
        var config = new HikariConfig();
        config.setJdbcUrl(owner.getMetaData().getURL());
        config.setUsername("maillage");
        config.setPassword(Run.password(data));
        config.setMaximumPoolSize(12);
        try (var database = new HikariDataSource(config)) {
            var people = Members.choose(owner, SIGNED_IN);
            FeedMeasure.aSecond(database, people, Crowd.READERS, WARM_UP);
            System.out.printf(
                    "%nThe same statements of the feed over JDBC alone: %,.0f a second%n",
                    FeedMeasure.aSecond(database, people, Crowd.READERS, EACH));
        }
    }

    /** Statements outside a transaction and transactions, since the database was made: PostgreSQL counts them alike. */
    private long asked() throws Exception {
        Thread.sleep(2_000); // each connection tells its figures once in a while
        try (var statement = owner.createStatement();
                var row = statement.executeQuery(
                        "select pg_stat_force_next_flush(), xact_commit from pg_stat_database where datname = current_database()")) {
            row.next();
            return row.getLong(2);
        }
    }

    /** Everyone's digest at one moment; on one connection, so that the database uses one core for it. */
    private void digests() {
        var cost = DigestMeasure.of(new SingleConnectionDataSource(owner, true));
        System.out.printf(
                "Digests of %,d people at one moment, %,d of them written: %.1f s%n%n",
                cost.people(), cost.written(), cost.time().toMillis() / 1000.0);
    }
}
