package fr.maillage.directory.territory.official;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The border of a territory, light enough to travel with a page: few points, four decimals (about 10 m), no holes.
 *
 * @param rings each closed, longitude then latitude, WGS 84 degrees, the longest first
 */
record Outline(List<List<double[]>> rings) {
    private static final double FINEST = 0.0004; // degrees of latitude, about 45 m
    private static final int FEWEST = 4; // points of a ring, the last being the first

    /** From a GeoJSON Polygon or MultiPolygon; empty for anything else. */
    static Optional<Outline> of(JsonNode geometry, int points) {
        var rings = new ArrayList<List<double[]>>();
        JsonNode coordinates = geometry.path("coordinates");
        switch (geometry.path("type").asString("")) {
            case "Polygon" -> rings.add(ring(coordinates.path(0)));
            case "MultiPolygon" -> coordinates.forEach(polygon -> rings.add(ring(polygon.path(0))));
            default -> {}
        }
        rings.removeIf(ring -> ring.size() < FEWEST);
        rings.sort(Comparator.comparingInt((List<double[]> ring) -> ring.size()).reversed());
        return rings.isEmpty() ? Optional.empty() : Optional.of(new Outline(rings).within(points));
    }

    private Outline within(int points) {
        if (rings.stream().mapToInt(List::size).sum() <= points) { // whoever drew it so light chose its points
            return this;
        }
        for (double tolerance = FINEST; ; tolerance *= 1.4) {
            double t = tolerance;
            var drawn = rings.stream()
                    .map(ring -> Line.simplified(ring, t))
                    .filter(ring -> ring.size() >= FEWEST)
                    .toList();
            int count = drawn.stream().mapToInt(List::size).sum();
            if (drawn.isEmpty()) { // too small a shape for so few points: its longest ring as it is
                return new Outline(List.of(rings.getFirst()));
            }
            if (count <= points) {
                return new Outline(drawn);
            }
        }
    }

    private static List<double[]> ring(JsonNode coordinates) {
        var points = new ArrayList<double[]>();
        for (JsonNode point : coordinates) {
            double longitude = point.path(0).asDouble(Double.NaN);
            double latitude = point.path(1).asDouble(Double.NaN);
            if (!Double.isFinite(longitude) || Position.of(latitude, longitude) == null) {
                return List.of();
            }
            points.add(new double[] {longitude, latitude});
        }
        return points;
    }

    /** As a GeoJSON MultiPolygon. */
    String json() {
        var text = new StringBuilder("{\"type\":\"MultiPolygon\",\"coordinates\":[");
        for (int i = 0; i < rings.size(); i++) {
            text.append(i == 0 ? "[[" : ",[[");
            for (int j = 0; j < rings.get(i).size(); j++) {
                double[] point = rings.get(i).get(j);
                text.append(j == 0 ? "[" : ",[")
                        .append(rounded(point[0]))
                        .append(',')
                        .append(rounded(point[1]));
                text.append(']');
            }
            text.append("]]");
        }
        return text.append("]}").toString();
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 10_000) / 10_000d;
    }
}
