package fr.maillage.web;

import java.util.List;

/** Where one can look for what is written: published by the module that knows, for the search that does not. */
public interface SearchPlaces {
    /** Those of this viewer, by name. */
    List<Named> of(Viewer.Member viewer);

    /** A community, by its number. */
    record Named(long id, String name) {}
}
