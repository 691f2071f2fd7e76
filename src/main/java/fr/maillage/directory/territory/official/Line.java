package fr.maillage.directory.territory.official;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A line drawn with fewer points, by the method of Douglas and Peucker (1973): a point stays where leaving it out would
 * move the line by more than the tolerance. Worked with a stack, for coasts are long.
 */
final class Line {
    private static final double LONGITUDE = 0.68; // a degree of longitude beside one of latitude, around 47° north

    private Line() {}

    /** @param tolerance degrees of latitude */
    static List<double[]> simplified(List<double[]> points, double tolerance) {
        if (points.size() < 3) {
            return points;
        }
        var kept = new BitSet(points.size());
        kept.set(0);
        kept.set(points.size() - 1);
        var open = new ArrayDeque<int[]>();
        open.push(new int[] {0, points.size() - 1});
        while (!open.isEmpty()) {
            int[] span = open.pop();
            int farthest = farthest(points, span[0], span[1], tolerance);
            if (farthest > 0) {
                kept.set(farthest);
                open.push(new int[] {span[0], farthest});
                open.push(new int[] {farthest, span[1]});
            }
        }
        var line = new ArrayList<double[]>(kept.cardinality());
        kept.stream().forEach(i -> line.add(points.get(i)));
        return line;
    }

    private static int farthest(List<double[]> points, int from, int to, double tolerance) {
        double best = tolerance;
        int found = -1;
        for (int i = from + 1; i < to; i++) {
            double distance = distance(points.get(i), points.get(from), points.get(to));
            if (distance > best) {
                best = distance;
                found = i;
            }
        }
        return found;
    }

    private static double distance(double[] point, double[] from, double[] to) {
        double x = (to[0] - from[0]) * LONGITUDE;
        double y = to[1] - from[1];
        double px = (point[0] - from[0]) * LONGITUDE;
        double py = point[1] - from[1];
        double length = Math.hypot(x, y);
        return length == 0 ? Math.hypot(px, py) : Math.abs(x * py - y * px) / length;
    }
}
