package fr.maillage.directory.territory.official;

import java.io.IOException;

/** A list of communes or EPCI, read once from its beginning to its end. */
interface OfficialList {
    void readTo(Reader reader) throws IOException, Unreadable;

    /** Who is told, in the order of the list. */
    interface Reader {
        void epci(OfficialEpci epci);

        void commune(long line, OfficialCommune commune);

        void refused(long line, String key, String... arguments);
    }
}
