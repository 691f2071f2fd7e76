package fr.maillage.community.edit;

import java.time.Instant;
import java.util.List;

/**
 * What stood somewhere from a moment on, with what it changed of the version before it.
 *
 * @param first nothing stood there before
 */
public record Version(
        Instant since,
        boolean first,
        List<Stretch> title,
        List<Stretch> body,
        List<Stretch> options,
        List<Stretch> files) {}
