package fr.maillage.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Megabytes that processes hold, each page that several share counted in parts (PSS), as Linux tells them.
 *
 * @param database PostgreSQL with every connection
 */
record Memory(long application, long database) {
    static Memory of(ProcessHandle application, Path data) throws IOException {
        long postmaster = Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip());
        var database = ProcessHandle.of(postmaster).orElseThrow();
        return new Memory(
                held(application),
                Stream.concat(Stream.of(database), database.descendants())
                        .mapToLong(Memory::held)
                        .sum());
    }

    long together() {
        return application + database;
    }

    private static long held(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    / 1024;
        } catch (IOException ended) {
            return 0;
        }
    }
}
