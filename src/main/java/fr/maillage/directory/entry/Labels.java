package fr.maillage.directory.entry;

import fr.maillage.directory.vocabulary.Term;
import fr.maillage.directory.vocabulary.Vocabularies;
import fr.maillage.web.Language;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The words for the codes of an entry, list by list: two lists may use one code for two things. */
@Component
public class Labels {
    /** Where data.inclusion has no word for it, a place keeps the word of the digital mediation schema. */
    private static final Map<String, List<String>> LISTS = Map.of(
            "themes", List.of("themes", "mednum-services"),
            "publics", List.of("publics", "mednum-care", "mednum-publics"),
            "fees", List.of("fees", "mednum-fees"),
            "access", List.of("access", "mednum-access"),
            "reception", List.of("reception", "mednum-support"));

    /** The filters of a search that hold codes, by the name they have in its address. */
    private static final Map<String, String> FILTERS =
            Map.of("theme", "themes", "public", "publics", "fee", "fees", "access", "access");

    private final Vocabularies vocabularies;

    Labels(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /**
     * What people read for a code; the code's own words where no list knows it.
     *
     * @param column of the entry, or the filter that searches it
     */
    public String of(String column, String code, Language language) {
        for (String list : lists(column)) {
            if (vocabularies.knows(list, code)) {
                return vocabularies.label(list, code, language);
            }
        }
        String last = code.substring(code.lastIndexOf("--") < 0 ? 0 : code.lastIndexOf("--") + 2);
        return last.replace('-', ' ');
    }

    public List<String> of(String column, Collection<String> codes, Language language) {
        return codes.stream().map(code -> of(column, code, language)).distinct().toList();
    }

    public boolean knows(String column, String code) {
        return lists(column).stream().anyMatch(list -> vocabularies.knows(list, code));
    }

    /** The terms of a list under one of its terms, or its top ones where {@code parent} is null. */
    public List<Term> in(String vocabulary, @Nullable String parent) {
        return vocabularies.terms(vocabulary).stream()
                .filter(term -> Objects.equals(parent, term.parent()))
                .toList();
    }

    /** Codes an entry holds that the first list of a column does not offer. */
    public List<String> beside(String column, Collection<String> codes) {
        return codes.stream().filter(code -> !vocabularies.knows(column, code)).toList();
    }

    private static List<String> lists(String column) {
        return LISTS.getOrDefault(FILTERS.getOrDefault(column, column), List.of());
    }
}
