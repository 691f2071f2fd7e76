package fr.maillage.directory.vocabulary;

import fr.maillage.web.Language;
import java.util.List;

/**
 * A reference list, with who publishes it and in which version.
 *
 * @param title in French
 * @param english our translation of the title
 */
public record Vocabulary(String id, String title, String english, String source, String version, List<Term> terms) {
    public String title(Language language) {
        return language == Language.EN ? english : title;
    }

    /** The terms whose code or label holds these words in either language, accents and capitals aside. */
    List<Term> matching(String words) {
        String wanted = Plain.of(words);
        return terms.stream()
                .filter(term -> Plain.of(String.join(" ", term.label(), term.english(), term.code()))
                        .contains(wanted))
                .toList();
    }

    Vocabulary narrowed(String words) {
        return words.isBlank() ? this : new Vocabulary(id, title, english, source, version, matching(words));
    }
}
