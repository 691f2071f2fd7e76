package fr.maillage.community.finding;

import fr.maillage.web.SearchSource.Hit;
import fr.maillage.web.SearchSource.Kind;
import fr.maillage.web.Sought;
import java.sql.ResultSet;
import java.sql.SQLException;

/** One kind of what is found in communities: its part of the statement of {@link CommunitySource}. */
interface Finding {
    Kind kind();

    /** The call of the function that finds it, given what the viewer reads ({@code r.readable}) or knows of ({@code r.seen}). */
    String found();

    /** What is told of {@code b}, one that was found: id, title, opening, about, place, archived and kept. */
    String told();

    Hit hit(ResultSet row, Sought sought) throws SQLException;
}
