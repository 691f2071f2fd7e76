package fr.maillage.directory.formats;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The outcome of checking one text: a value, a remark, or both (mended, or doubtful yet kept). */
record Checked(@Nullable Object value, @Nullable String key, List<Object> args) {

    static Checked good(Object value) {
        return new Checked(value, null, List.of());
    }

    static Checked kept(Object value, String key, Object... args) {
        return new Checked(value, key, List.of(args));
    }

    static Checked faulty(String key, Object... args) {
        return new Checked(null, key, List.of(args));
    }
}
