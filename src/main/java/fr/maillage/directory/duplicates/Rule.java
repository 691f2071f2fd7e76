package fr.maillage.directory.duplicates;

/**
 * One thing that speaks for, or against, two records being the same.
 *
 * @param key its name, and its message's: {@code duplicates.reason.<key>}
 * @param weight SQL, an integer; above zero it speaks for
 * @param holds SQL, true where the rule applies to the records {@code a} and {@code b}, measured together in {@code m}
 * @param measure SQL, the text that the message shows as {@code {0}}
 */
record Rule(String key, String weight, String holds, String measure) {
    /** What the rule adds to the score of a pair, in SQL. */
    String points() {
        return "case when %s then %s else 0 end".formatted(holds, weight);
    }

    /** The rule as a row of {@code (key, weight, measure, holds)}, in SQL. */
    String row() {
        return "('%s', (%s)::int, (%s)::text, (%s))".formatted(key, weight, measure, holds);
    }
}
