package fr.maillage.web;

import java.util.List;

/** One kind of thing that the search over everything finds; each module publishes its own. One query answers. */
public interface SearchSource {
    /** The stem of its message keys, and the word that chooses it in an address. */
    String kind();

    /** Where it stands among the kinds, from 0. */
    int rank();

    /**
     * What this viewer may see of what holds these words, the best first.
     *
     * @param words as they were typed, at most 200 characters
     * @param most how many at most
     */
    List<Hit> find(String words, Viewer.Member viewer, int most);

    /**
     * Something found.
     *
     * @param address of its page, on this instance
     * @param about a line on it; may be empty
     * @param where it stands: a community, a town; may be empty
     */
    record Hit(String title, String address, String about, String where) {}
}
