package fr.maillage.directory.duplicates;

import java.util.List;
import java.util.stream.Collectors;

/** What makes two records look alike. Weights are our own: a name alone, or a SIRET alone, is just worth asking about. */
final class Rules {
    /** The score from which a pair is worth a person's time. */
    static final int THRESHOLD = 50;

    static final List<Rule> ALL = List.of(
            new Rule("siret", "50", "a.siret = b.siret", "a.siret"),
            new Rule("phone", "40", "a.phone = b.phone", "a.phone"),
            new Rule("same-spot", "30", "m.metres <= 10", "''"),
            new Rule("close", "30", "m.metres > 10 and m.metres <= 50", "round(m.metres)"),
            new Rule("near", "15", "m.metres > 50 and m.metres <= 300", "round(m.metres, -1)"),
            new Rule("same-name", "50", "a.words = b.words", "''"),
            new Rule("same-core", "50", "a.words <> b.words and m.likeness = 1", "''"),
            new Rule(
                    "name",
                    "round(50 * m.likeness)",
                    "m.likeness >= 0.5 and m.likeness < 1",
                    "floor(100 * m.likeness)"),
            new Rule("email", "15", "a.emails && b.emails", "''"),
            new Rule("address", "10", "a.address <> '' and a.address = b.address and a.commune = b.commune", "''"),
            new Rule("parent", "15", "a.service", "''"),
            new Rule("themes", "15", "a.service and a.themes <> '{}' and a.themes = b.themes", "''"),
            new Rule("other-siret", "-30", "a.siret <> b.siret", "a.siret || ', ' || b.siret"),
            new Rule("other-phone", "-15", "a.phone <> b.phone", "a.phone || ', ' || b.phone"),
            new Rule("other-commune", "-20", "a.commune <> b.commune", "a.city || ', ' || b.city"),
            new Rule("far", "-30", "m.metres > 1000", "round(m.metres)"),
            new Rule("same-source", "-20", "a.source = b.source and a.kind = b.kind", "a.source"));

    private Rules() {}

    static String score() {
        return ALL.stream().map(Rule::points).collect(Collectors.joining("\n + "));
    }

    static String rows() {
        return ALL.stream().map(Rule::row).collect(Collectors.joining(",\n"));
    }
}
