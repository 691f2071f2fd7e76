package fr.maillage.directory.formats;

import java.util.List;

/** A value as the syntax gives it, before the schema is asked. */
sealed interface Raw {
    /** What a remark shows of it. */
    String excerpt();

    record Text(String text) implements Raw {
        @Override
        public String excerpt() {
            return text;
        }
    }

    /** A number, still as written: computing with it waits until its size is known to be sane. */
    record Digits(String text) implements Raw {
        @Override
        public String excerpt() {
            return text;
        }
    }

    record Many(List<Raw> items) implements Raw {
        @Override
        public String excerpt() {
            return "[" + items.size() + "]";
        }
    }

    record Nothing() implements Raw {
        @Override
        public String excerpt() {
            return "null";
        }
    }

    /** A boolean, or an object where the formats have none. */
    record Foreign(String excerpt) implements Raw {}
}
