package fr.maillage.pages;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a server answers to one address.
 *
 * @param path where redirections led, with its query
 * @param redirected whether that is elsewhere than asked
 * @param weight in bytes, as it travels
 */
record Sheet(String path, boolean redirected, int status, String type, int weight, String text) {
    private static final Pattern LINK = Pattern.compile("<a\\b(?![^>]*\\bdownload\\b)[^>]*\\bhref=\"(/[^\"]*)\"");
    private static final Pattern HEADING = Pattern.compile("<h1\\b");
    private static final Pattern TITLE = Pattern.compile("<title>(.*?)</title>", Pattern.DOTALL);
    private static final Pattern IDENTIFIER = Pattern.compile("\\sid=\"([^\"]*)\"");

    boolean isPage() {
        return type.startsWith("text/html");
    }

    /** Addresses of this instance that the page leads to. */
    Set<String> links() {
        return LINK.matcher(text)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .filter(link -> !link.startsWith("/assets/"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Without the instance's name, which every title ends with. */
    String title() {
        var found = TITLE.matcher(text);
        return found.find() ? found.group(1).replaceFirst(" · [^·]*$", "").strip() : "";
    }

    long headings() {
        return HEADING.matcher(text).results().count();
    }

    /** Identifiers that two elements bear. */
    Set<String> twins() {
        var met = new LinkedHashSet<String>();
        return IDENTIFIER
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(id -> !met.add(id))
                .collect(Collectors.toSet());
    }
}
