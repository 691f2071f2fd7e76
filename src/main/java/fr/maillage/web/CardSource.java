package fr.maillage.web;

import java.util.Map;
import java.util.Set;

/** What stands behind links to pages of this instance, in a few words: each module publishes its own. One query answers. */
public interface CardSource {
    /** The path of such a page, before its number. */
    String path();

    /** By the numbers asked for; what this viewer may not see has none. */
    Map<Long, Card> of(Set<Long> numbers, Viewer.Member viewer);

    /**
     * What a link leads to.
     *
     * @param address of its page, on this instance
     * @param icon one of Bootstrap's
     * @param kind the key of the word that says what it is
     * @param where it stands: a community, a town; may be empty
     */
    record Card(String address, String title, String icon, String kind, String where) {}
}
