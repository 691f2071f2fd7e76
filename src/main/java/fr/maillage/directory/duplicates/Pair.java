package fr.maillage.directory.duplicates;

/** Two records, the lower number first, whoever named them. */
record Pair(long first, long second) {
    static Pair of(long one, long other) {
        return new Pair(Math.min(one, other), Math.max(one, other));
    }

    boolean has(long entry) {
        return first == entry || second == entry;
    }

    long otherThan(long entry) {
        return first == entry ? second : first;
    }
}
