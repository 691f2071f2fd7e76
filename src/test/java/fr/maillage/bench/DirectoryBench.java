package fr.maillage.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** {@code bin/bench directory}: import and search at two sizes, as a table with the machine it ran on. */
final class DirectoryBench {
    private static final List<Integer> SIZES = List.of(4_500, 200_000);

    private DirectoryBench() {}

    /** One size: rows a second, megabytes of heap at most, and what searching costs. */
    record Measured(int places, double rowsPerSecond, long heap, Searches.Cost search) {}

    static void main() throws Exception {
        Path folder = Files.createTempDirectory("maillage-bench");
        try {
            var small = measure(folder, SIZES.getFirst());
            var large = measure(folder, SIZES.getLast());
            print(small, large);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static Measured measure(Path folder, int places) throws Exception {
        System.err.printf("%,d places…%n", places);
        Path file = folder.resolve(places + ".csv");
        GeneratedPlaces.write(places, file);
        Path data = Files.createDirectories(folder.resolve("data-" + places));
        try (var platform = Run.platform(data)) { // it holds the database, so that the import alone is measured
            Run.createInstance(data);
            Path collected = folder.resolve("gc-" + places + ".log");
            long before = System.nanoTime();
            Run.command(data, collected, "import", "places", file.toString(), "--yes", "--quiet");
            var took = Duration.ofNanos(System.nanoTime() - before);
            Run.rest(data); // the search for duplicates that follows each import is not what a visitor waits for every
            // day
            return new Measured(
                    places, places * 1000.0 / took.toMillis(), Run.peakHeap(collected), Searches.on(platform.port()));
        }
    }

    private static void print(Measured small, Measured large) throws IOException {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.out.printf(
                "%d cores, %d GB, Java %s, import with -Xmx256m (start included), %d clients%n%n",
                system.getAvailableProcessors(),
                system.getTotalMemorySize() >> 30,
                Runtime.version().feature(),
                Searches.CLIENTS);
        System.out.println("|  places | import rows/s | heap MB | asked before p50 ms | p99 ms | alone | "
                + "asked first p50 ms | p99 ms | alone | page KB |");
        System.out.println("|--------:|--------------:|--------:|--------------------:|-------:|------:|"
                + "-------------------:|-------:|------:|--------:|");
        for (var size : List.of(small, large)) {
            var search = size.search;
            System.out.printf(
                    "| %,7d | %,13.0f | %7d | %19.1f | %6.1f | %5.1f | %18.1f | %6.1f | %5.1f | %7.1f |%n",
                    size.places,
                    size.rowsPerSecond,
                    size.heap,
                    search.asked().p50(),
                    search.asked().p99(),
                    search.alone(),
                    search.first().p50(),
                    search.first().p99(),
                    search.firstAlone(),
                    search.asked().bytes() / 1024.0);
        }
        System.out.printf(
                "%nA first search at %,d places costs %.1f times that at %,d (p50, one client).%n",
                large.places, large.search.firstAlone() / small.search.firstAlone(), small.places);
    }
}
