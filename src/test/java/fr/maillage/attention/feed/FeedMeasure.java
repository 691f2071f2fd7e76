package fr.maillage.attention.feed;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the page of the feed asks of the database, without the page: how far the platform is from the database's own limit. */
public final class FeedMeasure {
    private FeedMeasure() {}

    /** Feeds a second, read by so many at once, each person's in turn. */
    public static double aSecond(DataSource database, List<Long> people, int clients, int each) throws Exception {
        var jdbc = JdbcClient.create(database);
        var feed = new Feed(jdbc);
        var bookmarks = new Bookmarks(jdbc, Clock.systemUTC());
        Callable<Void> reading = () -> {
            for (int n = 0; n < each; n++) {
                long viewer = people.get((int) (Thread.currentThread().threadId() + n) % people.size());
                feed.of(viewer, Place.START);
                feed.waitingFor(viewer);
                bookmarks.beside(viewer);
            }
            return null;
        };
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var all = IntStream.range(0, clients).mapToObj(i -> reading).toList();
            long before = System.nanoTime();
            for (var one : threads.invokeAll(all)) {
                one.get();
            }
            return clients * each / ((System.nanoTime() - before) / 1e9);
        }
    }
}
