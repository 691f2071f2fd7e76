package fr.maillage.search;

import fr.maillage.web.SearchSource.Found;
import org.jspecify.annotations.Nullable;

/**
 * What was found of one kind.
 *
 * @param before the address of the page before, or null
 * @param next the address where there is more, or null
 */
public record Results(
        Found found, @Nullable String before, @Nullable String next) {}
