package fr.maillage.bench;

import fr.maillage.testing.Pass;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** People who signed in, as the cookies of their browsers. */
final class Members {
    private Members() {}

    /** Those of the most communities and of the fewest alike: every so many of all members. */
    static List<Long> choose(Connection connection, int count) throws SQLException {
        List<Long> chosen = new ArrayList<>();
        try (var accounts = connection.createStatement();
                var found = accounts.executeQuery("""
                        select account_id from (
                            select account_id, row_number() over (order by count(*), account_id) as n,
                                   count(*) over () as all_of_them
                            from membership group by account_id) m
                        where n %% greatest(all_of_them / %d, 1) = 0 limit %d
                        """.formatted(count, count))) {
            while (found.next()) {
                chosen.add(found.getLong(1));
            }
        }
        return chosen;
    }

    static List<String> signIn(Connection connection, int count) throws SQLException, IOException {
        List<String> cookies = new ArrayList<>();
        for (long account : choose(connection, count)) {
            cookies.add(Pass.of(connection, account));
        }
        return cookies;
    }
}
