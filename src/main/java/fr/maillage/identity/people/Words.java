package fr.maillage.identity.people;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The words by which an account {@code a} is found: each a part of one that stands there, or one of what they do, in the
 * singular or the plural, or nearly one.
 */
record Words(List<String> typed) {
    private static final String AS_TYPED = "(a.findable like '%%' || like_literal(plain(:w%1$d)) || '%%'"
            + " or a.does @@ plainto_tsquery('french', plain(:w%1$d)))";

    // a whole word with a typing mistake, or a longer one of the name with a letter that is another
    private static final String NEARLY = "plain(:w%1$d) <%% a.findable or a.nearly && (select nearly_typed(:w%1$d))";

    boolean none() {
        return typed.isEmpty();
    }

    /** All of them are there as they were typed. */
    String asTyped() {
        return each(AS_TYPED);
    }

    /** All of them are there, each as it was typed or nearly so: whoever is found by this alone comes last. */
    String nearly() {
        return each("(" + AS_TYPED + " or " + NEARLY + ")");
    }

    void bind(Map<String, @Nullable Object> parameters) {
        for (int i = 0; i < typed.size(); i++) {
            parameters.put("w" + i, typed.get(i));
        }
    }

    private String each(String condition) {
        return IntStream.range(0, typed.size()).mapToObj(condition::formatted).collect(Collectors.joining(" and "));
    }
}
