package fr.maillage.directory.formats;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing to say about one place of a file, as a message key to be rendered in the reader's language.
 *
 * @param position first line of the record (CSV, from 1, the header counted) or rank of the record (JSON, from 1); 0
 *     for the file as a whole
 * @param field column or property, null when the whole record is meant
 * @param found the value found, at most 120 characters, empty where there is none
 * @param key message key; its arguments are {@link #messageArguments()}
 * @param args what the key needs beyond field and value
 */
public record Remark(
        long position, @Nullable String field, String found, String key, List<Object> args, Severity severity) {
    static final int LONGEST_EXCERPT = 120;

    public Remark {
        found = shorten(found);
        args = List.copyOf(args);
    }

    /** {0} the field, {1} the value found, {2} and on: what the key needs. */
    public Object[] messageArguments() {
        List<Object> all = new ArrayList<>();
        all.add(field == null ? "" : field);
        all.add(found);
        all.addAll(args);
        return all.toArray();
    }

    /** Cuts without splitting a surrogate pair. */
    static String shorten(String text) {
        if (text.length() <= LONGEST_EXCERPT) {
            return text;
        }
        int end = LONGEST_EXCERPT - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
