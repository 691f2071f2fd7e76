package fr.maillage.directory.vocabulary;

import java.util.List;

/** A reference list, with who publishes it and in which version. */
public record Vocabulary(String id, String title, String source, String version, List<Term> terms) {
    /** The terms whose code or label holds these words, accents and capitals aside. */
    List<Term> matching(String words) {
        String wanted = Plain.of(words);
        return terms.stream()
                .filter(term -> Plain.of(term.label() + " " + term.code()).contains(wanted))
                .toList();
    }

    Vocabulary narrowed(String words) {
        return words.isBlank() ? this : new Vocabulary(id, title, source, version, matching(words));
    }
}
