package fr.maillage.search;

import fr.maillage.web.SearchSource.Found;
import org.jspecify.annotations.Nullable;

/**
 * What one source found.
 *
 * @param kind of what it is, as {@link fr.maillage.web.SearchSource#kind()} says
 * @param before the address of the page before, or null
 * @param next the address where there is more, or null
 */
public record Results(
        String kind,
        Found found,
        @Nullable String before,
        @Nullable String next) {}
