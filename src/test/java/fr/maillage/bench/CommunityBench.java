package fr.maillage.bench;

import fr.maillage.attention.digest.DigestMeasure;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * {@code bin/bench community}: the pages that members open most, in a large network, then in one that wrote ten times as
 * much. {@code bin/bench community 20000} takes another number of posts.
 */
final class CommunityBench {
    private static final int POSTS = 100_000;
    private static final int READERS = 64;

    private CommunityBench() {}

    static void main(String... words) throws Exception {
        int posts = words.length > 0 ? Integer.parseInt(words[0]) : POSTS;
        Path folder = Files.createTempDirectory("maillage-bench");
        try {
            System.out.printf(
                    "%d cores, Java %s, %d clients%n%n",
                    ManagementFactory.getOperatingSystemMXBean().getAvailableProcessors(),
                    Runtime.version().feature(),
                    Crowd.CLIENTS);
            System.out.println("|   posts | page       | pages/s |  p50 ms |  p99 ms | page KB |");
            System.out.println("|--------:|:-----------|--------:|--------:|--------:|--------:|");
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
            try (var owner = owner(data)) {
                GeneratedNetwork.write(owner, posts);
                var cookies = Members.signIn(owner, READERS);
                var chance = new Random(posts);
                var feed = Crowd.visit(platform.port(), cookies, () -> "/feed");
                print(posts, "feed", feed);
                print(
                        posts,
                        "discussion",
                        Crowd.visit(platform.port(), cookies, () -> "/posts/" + (1 + chance.nextInt(posts))));
                print(posts, "overview", Crowd.visit(platform.port(), cookies, () -> "/overview"));
                digests(owner);
                return feed.p50();
            }
        }
    }

    /** Everyone's digest at one moment; on one connection, so that the database uses one core for it. */
    private static void digests(Connection owner) {
        var cost = DigestMeasure.of(new SingleConnectionDataSource(owner, true));
        System.out.printf(
                "|         | digests of %,d people, %,d of them written: %.1f s |%n",
                cost.people(), cost.written(), cost.time().toMillis() / 1000.0);
    }

    private static void print(int posts, String page, Crowd.Cost cost) {
        System.out.printf(
                "| %,7d | %-10s | %,7.0f | %7.1f | %7.1f | %7.1f |%n",
                posts, page, cost.aSecond(), cost.p50(), cost.p99(), cost.bytes() / 1024);
    }

    private static Connection owner(Path data) throws Exception {
        String port =
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3);
        List<String> credentials = Files.readAllLines(data.resolve("credentials"));
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + port.strip() + "/maillage", "maillage_owner", credentials.get(1));
    }
}
