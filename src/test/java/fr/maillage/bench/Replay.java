package fr.maillage.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What pages asked of the database, asked again over JDBC alone: how far the platform is from the database's own limit. Keys that
 * were made for the occasion are made anew each time, so that what was written once is written again.
 */
final class Replay {
    private static final Pattern PLACE = Pattern.compile("\\$\\d+");
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Connection connection;
    private final List<Asked> asked;
    private final List<PreparedStatement> statements = new ArrayList<>();
    /** Those of a transcript that its own first writing brought in. */
    private final List<String> keys;

    private Replay(Connection connection, Transcript transcript) throws SQLException {
        this.connection = connection;
        this.asked = transcript.onOneConnection().asked();
        for (Asked one : asked) {
            statements.add(connection.prepareStatement(PLACE.matcher(one.sql()).replaceAll("?")));
        }
        this.keys = made(asked);
    }

    /**
     * Visits a second.
     *
     * @param transcripts of one client each, in turn
     */
    static double aSecond(Callable<Connection> database, List<Transcript> transcripts, int clients, int each)
            throws Exception {
        List<Replay> all = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            for (int i = 0; i < clients; i++) {
                all.add(new Replay(database.call(), transcripts.get(i % transcripts.size())));
            }
            List<Callable<Void>> warming =
                    all.stream().map(one -> one.times(each / 4 + 1)).toList();
            List<Callable<Void>> work = all.stream().map(one -> one.times(each)).toList();
            finish(threads.invokeAll(warming));
            long before = System.nanoTime();
            finish(threads.invokeAll(work));
            return clients * each / ((System.nanoTime() - before) / 1e9);
        } finally {
            for (Replay one : all) {
                one.connection.close();
            }
        }
    }

    private static void finish(List<java.util.concurrent.Future<Void>> work) throws Exception {
        for (var one : work) {
            one.get();
        }
    }

    private Callable<Void> times(int count) {
        return () -> {
            for (int n = 0; n < count; n++) {
                once();
            }
            return null;
        };
    }

    private void once() throws SQLException {
        Map<String, String> fresh = new HashMap<>();
        keys.forEach(key -> fresh.put(key, UUID.randomUUID().toString()));
        for (int i = 0; i < asked.size(); i++) {
            var one = asked.get(i);
            if (one.begins()) {
                connection.setAutoCommit(false);
            } else if (one.ends()) {
                if (!connection.getAutoCommit()) { // what began before the visit, a job for instance, began elsewhere
                    connection.commit();
                    connection.setAutoCommit(true);
                }
            } else {
                execute(one, statements.get(i), fresh);
            }
        }
    }

    /** Parameters go as the text they were written down as; PostgreSQL knows of what type each has to be. */
    private static void execute(Asked one, PreparedStatement statement, Map<String, String> fresh) throws SQLException {
        for (int n = 0; n < one.parameters().size(); n++) {
            @Nullable String value = one.parameters().get(n);
            if (value == null) {
                statement.setNull(n + 1, Types.NULL);
            } else {
                statement.setObject(n + 1, fresh.getOrDefault(value, value), Types.OTHER);
            }
        }
        try {
            if (statement.execute()) {
                try (var rows = statement.getResultSet()) {
                    while (rows.next()) {
                        rows.getObject(1);
                    }
                }
            }
        } catch (SQLException e) {
            throw new SQLException("Asked again: " + one.sql() + " with " + one.parameters(), e);
        }
    }

    private static List<String> made(List<Asked> asked) {
        Map<String, Boolean> known = new HashMap<>();
        for (Asked one : asked) {
            boolean writes = one.sql().toLowerCase(Locale.ROOT).startsWith("insert");
            for (@Nullable String value : one.parameters()) {
                if (value != null && KEY.matcher(value).matches()) {
                    known.putIfAbsent(value, writes);
                }
            }
        }
        return known.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }
}
