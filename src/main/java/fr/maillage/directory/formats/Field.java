package fr.maillage.directory.formats;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One field of a format, as its schema describes it.
 *
 * @param name the name in the source
 * @param min shortest length of a text in UTF-16 units, or smallest number
 * @param max longest length of a text in UTF-16 units
 * @param pattern what the whole text must match, where the schema says so
 * @param values the closed list, only for {@link Kind#CLOSED}
 */
public record Field(
        String name,
        Kind kind,
        Necessity necessity,
        Cardinality cardinality,
        int min,
        int max,
        @Nullable Pattern pattern,
        @Nullable ClosedList values) {

    static Field of(Kind kind, String name) {
        return new Field(
                name, kind, Necessity.OPTIONAL, Cardinality.ONE, Integer.MIN_VALUE, Integer.MAX_VALUE, null, null);
    }

    static Field text(String name) {
        return of(Kind.TEXT, name);
    }

    static Field closed(String name, String list) {
        ClosedList values = ClosedList.named(list);
        return new Field(
                name,
                Kind.CLOSED,
                Necessity.OPTIONAL,
                Cardinality.ONE,
                Integer.MIN_VALUE,
                Integer.MAX_VALUE,
                null,
                values);
    }

    Field vital() {
        return new Field(name, kind, Necessity.VITAL, cardinality, min, max, pattern, values);
    }

    Field required() {
        return new Field(name, kind, Necessity.REQUIRED, cardinality, min, max, pattern, values);
    }

    Field many() {
        return new Field(name, kind, necessity, Cardinality.ANY, min, max, pattern, values);
    }

    Field some() {
        return new Field(name, kind, necessity, Cardinality.SOME, min, max, pattern, values);
    }

    Field between(int least, int most) {
        return new Field(name, kind, necessity, cardinality, least, most, pattern, values);
    }

    Field matching(String regex) {
        return new Field(name, kind, necessity, cardinality, min, max, Pattern.compile(regex), values);
    }

    public boolean isList() {
        return cardinality != Cardinality.ONE;
    }

    boolean matches(String text) {
        return pattern == null || pattern.matcher(text).matches();
    }
}
