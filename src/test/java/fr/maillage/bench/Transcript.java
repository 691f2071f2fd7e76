package fr.maillage.bench;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** All that the platform asked of the database for one visit, with what began and ended transactions. */
record Transcript(List<Asked> asked) {
    private static final int LINE = 140;

    /** Statements; the beginning and the end of a transaction travel with others. */
    int queries() {
        return (int) asked.stream().filter(one -> !one.begins() && !one.ends()).count();
    }

    /** As one connection can ask it: the transactions of several, one after the other. */
    Transcript onOneConnection() {
        return new Transcript(asked.stream()
                .collect(Collectors.groupingBy(Asked::backend, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(List::stream)
                .toList());
    }

    /** A job may have asked something meanwhile: half of the visits took no more than this. */
    static int queries(List<Transcript> visits) {
        var sorted = visits.stream()
                .sorted(Comparator.comparingInt(Transcript::queries))
                .toList();
        return sorted.get(sorted.size() / 2).queries();
    }

    /** A line for each statement, as much of it as tells what it is about. */
    @Override
    public String toString() {
        return asked.stream()
                .map(one -> one.sql().replaceAll("\\s+", " "))
                .map(sql -> "  " + sql.substring(0, Math.min(sql.length(), LINE)) + "\n")
                .collect(Collectors.joining());
    }
}
