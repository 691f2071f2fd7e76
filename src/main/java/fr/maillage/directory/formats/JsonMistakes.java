package fr.maillage.directory.formats;

import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Turns what the JSON parser stumbles over into a refusal: past such a place no record can be told from another. */
final class JsonMistakes {
    private JsonMistakes() {}

    static IOException refusal(JacksonException e) {
        if (e instanceof JacksonIOException && e.getCause() instanceof IOException cause) {
            return cause;
        }
        TokenStreamLocation location = e.getLocation();
        int line = location == null ? 0 : location.getLineNr();
        int column = location == null ? 0 : location.getColumnNr();
        return switch (e) {
            case UnexpectedEndOfInputException cut -> new RefusedException("import.refusal.json-cut", line, column);
            case StreamConstraintsException bound ->
                new RefusedException("import.refusal.json-bounds", line, column, JsonReadings.DEEPEST);
            default -> new RefusedException("import.refusal.json-broken", line, column);
        };
    }
}
