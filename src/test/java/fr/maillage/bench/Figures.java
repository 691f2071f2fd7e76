package fr.maillage.bench;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What a network of one size gave.
 *
 * @param pages by name, replies among them
 * @param memory megabytes of application and database together
 * @param digestSeconds of database work, for everyone's digest at one moment
 */
record Figures(Map<String, Row> pages, long memory, double digestSeconds) {
    /**
     * A page, or a reply that is written.
     *
     * @param queries statements of one visit
     * @param bare how often a second the same statements are answered over JDBC alone
     * @param first bytes of a visit with all that the page names, 0 for a reply
     */
    record Row(String name, Crowd.Cost cost, int queries, double bare, long first) {
        static void print(Collection<Row> rows) {
            System.out.println("| page       | a second | p50 ms | p99 ms | queries | first visit KB | next KB "
                    + "| same SQL over JDBC a second | of it |");
            System.out.println("|:-----------|---------:|-------:|-------:|--------:|---------------:|--------:"
                    + "|----------------------------:|------:|");
            rows.forEach(Row::print);
        }

        private void print() {
            System.out.printf(
                    "| %-10s | %,8.0f | %6.1f | %6.1f | %7d | %14.1f | %7.1f | %,27.0f | %4.0f%% |%n",
                    name,
                    cost.aSecond(),
                    cost.p50(),
                    cost.p99(),
                    queries,
                    first / 1024.0,
                    cost.bytes() / 1024,
                    bare,
                    100 * cost.aSecond() / bare);
        }
    }

    List<Aim> aims() {
        var feed = row("feed");
        var discussion = row("discussion");
        var reading = pages.values().stream().filter(row -> row.first > 0).toList();
        return List.of(
                Aim.atLeast("feed pages a second", 1_000, feed.cost.aSecond()),
                Aim.atMost("feed p99, ms", 40, feed.cost.p99()),
                Aim.atLeast("discussion pages a second", 1_200, discussion.cost.aSecond()),
                Aim.atMost("discussion p99, ms", 40, discussion.cost.p99()),
                Aim.atLeast("replies a second", 500, row("reply").cost.aSecond()),
                Aim.atLeast("searches a second", 300, row("search").cost.aSecond()),
                Aim.atMost(
                        "queries, the page with most",
                        8,
                        reading.stream().mapToInt(Row::queries).max().orElseThrow()),
                Aim.atMost(
                        "first visit KB, the heaviest page",
                        100,
                        reading.stream().mapToLong(Row::first).max().orElseThrow() / 1024.0),
                Aim.atMost(
                        "next visit KB, the heaviest page",
                        15,
                        reading.stream()
                                        .mapToDouble(row -> row.cost.bytes())
                                        .max()
                                        .orElseThrow()
                                / 1024),
                Aim.atMost("memory MB (PSS)", 450, memory),
                Aim.atMost("digests, seconds of the database", 60, digestSeconds));
    }

    Row row(String name) {
        return java.util.Objects.requireNonNull(pages.get(name));
    }
}
