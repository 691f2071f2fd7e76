package fr.maillage.search;

import fr.maillage.web.SearchSource.Hit;
import java.util.List;

/**
 * What one source found.
 *
 * @param kind of what it is, as {@link fr.maillage.web.SearchSource#kind()} says
 * @param more there is more than is shown
 */
public record Results(String kind, List<Hit> hits, boolean more) {}
