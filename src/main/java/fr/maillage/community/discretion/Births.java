package fr.maillage.community.discretion;

import java.util.List;
import java.util.regex.Pattern;

/** "Née le 12/03/1987", "DDN : 12 mars 1987": the year stays. A date alone is that of a meeting, and is left. */
final class Births {
    private static final String MONTH =
            "(?:janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre)";
    private static final String DATE = "(?:\\d{1,2}\\h?[/.-]\\h?\\d{1,2}\\h?[/.-]\\h?|\\d{1,2}(?:er)?\\h+" + MONTH
            + "\\h+)(?<year>\\d{4}|\\d{2})(?!\\d)";
    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern BORN = Pattern.compile(
            "(?<!\\p{L})(?<said>née?s?|né\\(e\\)|né[·.-]e)\\h+(?:le\\h+)?(?:\\p{L}+di\\h+)?" + DATE, ANY_CASE);
    private static final Pattern LABEL = Pattern.compile(
            "(?<!\\p{L})(?<said>ddn|d\\.d\\.n\\.?|date\\h+de\\h+naissance|naissance)\\h*(?:est|:|=|,)?\\h*(?:le\\h+)?"
                    + DATE,
            ANY_CASE);

    private Births() {}

    static List<Finding> in(String text) {
        return List.of(
                        BORN.matcher(text)
                                .results()
                                .map(found -> new Finding(
                                        Trace.BIRTH,
                                        found.start(),
                                        found.group(),
                                        found.group("said") + " en " + found.group("year")))
                                .toList(),
                        LABEL.matcher(text)
                                .results()
                                .map(found -> new Finding(
                                        Trace.BIRTH,
                                        found.start(),
                                        found.group(),
                                        "année de naissance : " + found.group("year")))
                                .toList())
                .stream()
                .flatMap(List::stream)
                .toList();
    }
}
