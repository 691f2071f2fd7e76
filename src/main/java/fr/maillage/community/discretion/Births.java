package fr.maillage.community.discretion;

import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "Née à Vannes le 12/03/1987", "DDN : 12 mars 1987": the year stays. A date alone is that of a meeting, and is left. */
final class Births {
    private static final String MONTH =
            "(?:janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre)";
    private static final String DATE = "(?:(?:\\d{1,2}\\h?[/.-]\\h?\\d{1,2}\\h?[/.-]\\h?|\\d{1,2}(?:er)?\\h++" + MONTH
            + "\\h++)(?<year>\\d{4}|\\d{2})(?!\\d)|(?<first>\\d{4})[/.-]\\d{1,2}[/.-]\\d{1,2}(?!\\d))";
    private static final String TOWN =
            "(?:(?:à|au|aux|en)\\h++\\p{L}[\\p{L}’'-]*+(?:\\h++[\\p{L}\\d’'()-]++){0,4}?,?\\h++)?";
    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern BORN = Pattern.compile(
            "(?<!\\p{L})(?<said>n[ée]e?s?|n[ée]\\(e\\)|n[ée][·.-]e),?\\h++" + TOWN
                    + "(?:le\\h++)?(?:\\p{L}{2,6}di\\h++)?" + DATE,
            ANY_CASE);
    private static final Pattern LABEL = Pattern.compile(
            "(?<!\\p{L})(?:(?<whose>[lms]a)\\h++)?(?:ddn|d\\.d\\.n\\.?|date\\h++de\\h++naissance|naissance)\\h*+(?:est|:|=|,)?\\h*+(?:le\\h++)?"
                    + DATE,
            ANY_CASE);

    private Births() {}

    static List<Finding> in(String text) {
        return Stream.concat(
                        BORN.matcher(text)
                                .results()
                                .map(found ->
                                        Finding.of(Trace.BIRTH, found, found.group("said") + " en " + year(found))),
                        LABEL.matcher(text)
                                .results()
                                .map(found -> Finding.of(Trace.BIRTH, found, ofBirth(found) + year(found))))
                .toList();
    }

    /** "La date de naissance", "sa date de naissance": the year has another article. */
    private static String ofBirth(MatchResult found) {
        String whose = found.group("whose");
        if (whose == null) {
            return "année de naissance : ";
        }
        return whose.charAt(0) + (whose.equalsIgnoreCase("la") ? "’" : "on ") + "année de naissance : ";
    }

    private static String year(MatchResult found) {
        return Objects.requireNonNullElseGet(found.group("year"), () -> found.group("first"));
    }
}
