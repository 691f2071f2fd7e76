package fr.maillage.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the search over everything finds; each module publishes its own. One query answers for all kinds of a source. */
public interface SearchSource {
    List<Kind> kinds();

    /** The address of its own list of all that holds these words, or null where the search lists them itself. */
    default @Nullable String list(Asked asked, Viewer.Member viewer) {
        return null;
    }

    /**
     * What this viewer may see of what holds these words, the best of each kind first.
     *
     * @param kinds some of {@link #kinds()}; one of which nothing is found may be left out of the answer
     * @param from how many of each to pass over
     * @param most how many of each at most
     */
    List<Found> find(List<Kind> kinds, Asked asked, Viewer.Member viewer, int from, int most);

    /**
     * @param name the stem of its message keys, and the word that chooses it in an address
     * @param rank where it stands among the kinds, from 0
     * @param written whether it is written in communities: only that is asked about one community, or some time
     */
    record Kind(String name, int rank, boolean written) {}

    /**
     * @param words as they were typed, at most 200 characters
     * @param community the only one to look in, or null; of {@link Kind#written()} kinds alone
     * @param since when it was written at the earliest, or null; of {@link Kind#written()} kinds alone
     */
    record Asked(
            String words,
            @Nullable Long community,
            @Nullable Instant since) {}

    /**
     * @param count how many hold the words, on all pages
     * @param atLeast there may be more: not everything was looked at
     * @param nearly none holds the words as they were typed: these hold words like them
     * @param meant the words that were searched instead, where these are known; else null
     */
    record Found(
            Kind kind,
            List<Hit> hits,
            int count,
            boolean atLeast,
            boolean nearly,
            @Nullable String meant) {
        public Found(Kind kind, List<Hit> hits, int count, boolean atLeast, boolean nearly) {
            this(kind, hits, count, atLeast, nearly, null);
        }

        public Found(Kind kind, List<Hit> hits, int count, boolean atLeast) {
            this(kind, hits, count, atLeast, false);
        }
    }

    /**
     * Something found.
     *
     * @param address of its page, on this instance
     * @param about a line on it; may be empty
     * @param where it stands: a community, a town; may be empty
     * @param mark the key of what else is to be known of it at a glance, or null
     * @param act what may be done with it from the list, or null
     */
    record Hit(
            String title,
            String address,
            String about,
            String where,
            @Nullable String mark,
            @Nullable Act act) {
        public Hit(String title, String address, String about, String where) {
            this(title, address, about, where, null, null);
        }
    }

    /**
     * Posted from the list of what was found, which is then shown again.
     *
     * @param address to which it is posted, with the address of the list as {@code back}
     * @param key of its button's text
     */
    record Act(String address, String key) {}
}
