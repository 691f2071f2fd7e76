package fr.maillage.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import fr.maillage.attention.digest.DigestMeasure;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * {@code bin/bench community}: the pages that members open most and the replies they write, in a large network, then in one
 * that wrote ten times as much; each figure beside its aim. {@code --once} leaves the second out.
 */
final class CommunityBench {
    private static final double GROWS_AT_MOST = 1.1;

    private CommunityBench() {}

    static void main(String... words) throws Exception {
        var size = Size.of(words);
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        Path folder = Files.createTempDirectory("maillage-bench");
        try {
            System.out.printf(
                    "%d cores, Java %s; %d readers and %d writers without a pause; %,d members, %,d communities%n%n",
                    ManagementFactory.getOperatingSystemMXBean().getAvailableProcessors(),
                    Runtime.version().feature(),
                    Crowd.READERS,
                    Crowd.WRITERS,
                    size.members,
                    size.communities);
            Path small = folder.resolve("small");
            Aim.print(at(small, size, size.posts).aims());
            if (!size.once) {
                Path large = folder.resolve("large");
                Aim.print(at(large, size, size.posts * 10).aims());
                double growth = Part.of("Both by turns", () -> Growth.ofFeed(small, large, size));
                Aim.print(List.of(Aim.atMost("feed p50 with ten times the posts", GROWS_AT_MOST, growth)));
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static Figures at(Path data, Size size, int posts) throws Exception {
        System.out.printf("%,d posts, %,d comments%n%n", posts, posts * GeneratedNetwork.COMMENTS_A_POST);
        Files.createDirectories(data);
        try {
            Pages.Measured measured;
            try (var platform = Part.of("Starting", () -> Run.platform(data));
                    var owner = Run.owner(data)) {
                Run.createInstance(data);
                Part.of("Writing the network", () -> GeneratedNetwork.write(owner, size, posts));
                measured = new Pages(data, platform, owner, size).measure();
            }
            Figures.Row.print(measured.rows().values());
            var memory = measured.memory();
            System.out.printf(
                    "%nMemory (PSS): application %,d MB, database %,d MB, together %,d MB%n",
                    memory.application(), memory.database(), memory.together());
            var digests = Part.of("Digests", () -> DigestMeasure.on(data));
            System.out.printf(
                    "Digests of %,d people at one moment, %,d of them written, %,d notices in them: %.1f s, %.1f s of it in the database%n%n",
                    digests.people(), digests.written(), digests.notices(), digests.seconds(), digests.database());
            return new Figures(measured.rows(), memory.together(), digests.database());
        } catch (Exception e) {
            Files.readAllLines(data.resolve("start.log")).forEach(System.err::println);
            throw e;
        }
    }
}
