package fr.maillage.community.finding;

import fr.maillage.community.Opening;
import fr.maillage.web.SearchSource.Asked;
import fr.maillage.web.SearchSource.Found;
import fr.maillage.web.SearchSource.Hit;
import fr.maillage.web.Viewer;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is asked of everything that is written in communities. */
final class Written {
    private static final int MOST_WORDS = 6;

    private Written() {}

    /** The words that names are asked for, one by one. */
    static String[] parts(String words) {
        return Arrays.stream(words.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 1)
                .limit(MOST_WORDS)
                .toArray(String[]::new);
    }

    /** Fills in :viewer, :words, :place and :since. */
    static JdbcClient.StatementSpec asked(JdbcClient.StatementSpec statement, Asked asked, Viewer.Member viewer) {
        var since = asked.since();
        return statement
                .param("viewer", viewer.id())
                .param("words", asked.words())
                .param("place", asked.community())
                .param("since", since == null ? null : since.atOffset(ZoneOffset.UTC));
    }

    /**
     * @param sql whose rows have id, title, about, name and found
     * @param path of what is found, before its id
     * @param bound of what is looked at
     */
    static Found found(JdbcClient.StatementSpec sql, String path, int from, int most, int bound) {
        int[] count = {0};
        List<Hit> hits = new ArrayList<>();
        sql.param("ranked", bound).param("from", from).param("most", most).query(row -> {
            count[0] = row.getInt("found");
            hits.add(new Hit(
                    row.getString("title"),
                    path + row.getString("id"),
                    Opening.of(row.getString("about"), 200),
                    row.getString("name")));
        });
        return new Found(hits, count[0], count[0] >= bound);
    }
}
