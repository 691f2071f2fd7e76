package fr.maillage.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How much longer a page takes where much was written, asked of both networks by turns: a machine that is slower for a
 * quarter of an hour is so for both.
 */
final class Growth {
    private static final int ROUNDS = 10;

    private Growth() {}

    /** The p50 of the feed in the large network over that in the small one: the middle of those of all rounds. */
    static double ofFeed(Path small, Path large, Size size) throws Exception {
        try (var one = Run.platform(small);
                var other = Run.platform(large)) {
            var here = reading(small, one);
            var there = reading(large, other);
            Crowd.during(Crowd.READERS, size.warmUp, here);
            Crowd.during(Crowd.READERS, size.warmUp, there);
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                boolean smallFirst = round % 2 == 0;
                double first = p50(smallFirst ? here : there, size);
                double second = p50(smallFirst ? there : here, size);
                ratios.add(smallFirst ? second / first : first / second);
            }
            System.err.println(ratios.stream().map("%.2f"::formatted).toList());
            return ratios.stream().sorted().skip(ROUNDS / 2).findFirst().orElseThrow();
        }
    }

    private static Crowd.Act reading(Path data, Run platform) throws Exception {
        try (var owner = Run.owner(data)) {
            return Crowd.reading(platform.port(), Members.signIn(owner, Pages.SIGNED_IN), () -> "/feed");
        }
    }

    private static double p50(Crowd.Act act, Size size) throws Exception {
        return Crowd.during(Crowd.READERS, Math.max(1, size.measure / 2), act).p50();
    }
}
