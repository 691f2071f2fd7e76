package fr.maillage.directory.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A search as its address holds it: every name is a parameter, several values mean any of them. What the address says
 * wrongly is left out, so that an old link still finds something.
 */
public record Question(Map<String, List<String>> asked) {
    /** The whole directory. */
    public static final Question EVERYTHING = new Question(Map.of());

    static final String WORDS = "q";
    static final String NEAR = "near";
    static final String WITHIN = "within";
    static final String AFTER = "after";
    /** The filters that are facets of an entry, and the stem of their lexemes in the listing's document. */
    static final Map<String, String> FACETS =
            Map.of("theme", "t:", "public", "p:", "fee", "f:", "access", "a:", "kind", "k:", "territory", "z:");

    private static final List<String> NAMES = List.of(
            WORDS,
            NEAR,
            WITHIN,
            "theme",
            "public",
            "fee",
            "access",
            "kind",
            "territory",
            "open",
            "gone",
            "exactly",
            AFTER);
    private static final int MOST_VALUES = 12;
    private static final int LONGEST = 200;

    /** Reads the parameters of a request. */
    public static Question of(Map<String, String[]> parameters) {
        return new Question(NAMES.stream()
                .filter(parameters::containsKey)
                .collect(Collectors.toMap(
                        Function.identity(),
                        name -> Stream.of(parameters.get(name))
                                .map(value -> name.equals(WORDS) ? beginning(value.strip()) : value.strip())
                                .filter(v -> !v.isEmpty() && v.length() <= LONGEST && v.indexOf('\0') < 0)
                                .distinct()
                                .limit(MOST_VALUES)
                                .toList())));
    }

    /** Of more words than anybody types, those that come first: none would be the whole directory. */
    private static String beginning(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST).strip();
    }

    public List<String> all(String name) {
        return asked.getOrDefault(name, List.of());
    }

    /** The first value, or an empty text. */
    public String one(String name) {
        return all(name).isEmpty() ? "" : all(name).getFirst();
    }

    public boolean has(String name) {
        return !all(name).isEmpty();
    }

    public boolean has(String name, String value) {
        return all(name).contains(value);
    }

    /** True where nothing narrows the directory. */
    public boolean isEmpty() {
        return NAMES.stream().filter(name -> !AFTER.equals(name)).noneMatch(this::has);
    }

    /** How many filters are set besides words and place. */
    public long filters() {
        return NAMES.stream()
                .filter(name -> !List.of(WORDS, NEAR, AFTER, "exactly").contains(name))
                .filter(this::has)
                .count();
    }

    /** Radius in metres around the place, or null where none was chosen: 1 to 500 km. */
    @Nullable
    Double within() {
        String km = one(WITHIN);
        if (!km.matches("\\d{1,3}")) {
            return null;
        }
        return Math.clamp(Integer.parseInt(km), 1, 500) * 1000.0;
    }

    /** The entry after which the page starts, or null for the first page. */
    @Nullable
    Long after() {
        return one(AFTER).matches("\\d{1,18}") ? Long.valueOf(one(AFTER)) : null;
    }

    /** The same search from its first page: what it finds does not depend on the page that is read. */
    Question whole() {
        return has(AFTER)
                ? new Question(asked.entrySet().stream()
                        .filter(parameter -> !parameter.getKey().equals(AFTER))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                : this;
    }

    /** The address of this search with another value, from its first page. */
    public String with(String name, String value) {
        return address(name, List.of(value), false);
    }

    /** The address of this search without this, from its first page. */
    public String without(String name) {
        return address(name, List.of(), false);
    }

    /** The address with this value set if it is not, and without it if it is. */
    public String toggled(String name, String value) {
        return has(name, value)
                ? address(name, all(name).stream().filter(v -> !v.equals(value)).toList(), false)
                : address(
                        name,
                        Stream.concat(all(name).stream(), Stream.of(value)).toList(),
                        false);
    }

    /** The address of the page that follows this entry. */
    public String from(long entry) {
        return address(AFTER, List.of(String.valueOf(entry)), true);
    }

    /** What its address says after the path, {@code ?} included, or nothing where nothing narrows the directory. */
    public String query() {
        return address(AFTER, List.of(), false).substring("/directory".length());
    }

    /** What a form has to carry besides this name. */
    public List<Map.Entry<String, String>> besides(String name) {
        return NAMES.stream()
                .filter(known -> !known.equals(name) && !known.equals(AFTER))
                .flatMap(known -> all(known).stream().map(value -> Map.entry(known, value)))
                .toList();
    }

    private String address(String name, List<String> values, boolean samePaging) {
        var address = new StringJoiner("&", "/directory?", "").setEmptyValue("/directory");
        for (String known : NAMES) {
            if (known.equals(AFTER) && !samePaging) {
                continue;
            }
            for (String value : known.equals(name) ? values : all(known)) {
                address.add(known + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }
        return address.toString();
    }
}
