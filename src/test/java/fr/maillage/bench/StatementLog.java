package fr.maillage.bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * PostgreSQL writes down each statement it executes, with its parameters, while this is open. Nothing is to run meanwhile but
 * what is listened to: the figures of a page are read before, without it.
 */
final class StatementLog implements AutoCloseable {
    private static final int PATIENCE_MS = 20_000;
    /** A session is written down once its page was sent: that is of this visit, not of the next. */
    private static final int SETTLED_MS = 100;

    private static final Pattern STATEMENT =
            Pattern.compile("(?:execute (?!fetch)[^:]*|statement): (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = (?:NULL|'((?:[^']++|'')*+)')");

    private final Connection superuser;
    private final Path file;
    private final JsonMapper json = new JsonMapper();

    StatementLog(Path data) throws Exception {
        superuser = Run.superuser(data);
        act("alter system set log_destination = 'jsonlog'");
        act("alter system set log_statement = 'all'");
        act("select pg_reload_conf()");
        file = data.resolve("postgres").resolve(current());
    }

    /** What was asked of the database from the beginning of this until so long after it, at least until it is settled. */
    Transcript of(int millisecondsAfter, Callable<?> visit) throws Exception {
        String begin = "select 'begin " + UUID.randomUUID() + "'";
        String end = "select 'end " + UUID.randomUUID() + "'";
        long from = Math.max(0, file.toFile().length() - 1);
        Thread.sleep(SETTLED_MS);
        act(begin);
        visit.call();
        Thread.sleep(Math.max(SETTLED_MS, millisecondsAfter));
        act(end);
        List<Asked> asked = new ArrayList<>();
        boolean within = false;
        for (Asked one : until(end, from)) {
            if (one.sql().equals(begin)) {
                within = true;
            } else if (one.sql().equals(end)) {
                within = false;
            } else if (within && !one.ofNobody()) {
                asked.add(one);
            }
        }
        return new Transcript(asked);
    }

    private List<Asked> until(String end, long from) throws Exception {
        for (int i = 0; i < PATIENCE_MS / 20; i++) {
            String text = text(from);
            if (text.contains(end) && text.endsWith("\n")) {
                String whole = text.substring(text.indexOf('\n') + 1); // a line was being written when it began
                List<Asked> all = new ArrayList<>();
                for (String line : whole.split("\n")) {
                    var one = read(json.readTree(line));
                    if (one != null) {
                        all.add(one);
                    }
                }
                return all;
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException("PostgreSQL wrote no statements into " + file);
    }

    private static @Nullable Asked read(JsonNode line) {
        var statement = STATEMENT.matcher(line.path("message").asString(""));
        if (!statement.matches()) {
            return null;
        }
        var given = PARAMETER.matcher(line.path("detail").asString(""));
        List<@Nullable String> parameters = new ArrayList<>();
        while (given.find()) {
            String value = given.group(1);
            parameters.add(value == null ? null : value.replace("''", "'"));
        }
        return new Asked(line.path("pid").asLong(), statement.group(1).strip(), parameters);
    }

    private String text(long from) throws IOException {
        try (var open = new RandomAccessFile(file.toFile(), "r")) {
            open.seek(from);
            byte[] bytes = new byte[(int) (open.length() - from)];
            open.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** Written by another process, once it has heard of it. */
    private String current() throws Exception {
        for (int i = 0; i < PATIENCE_MS / 100; i++) {
            try (var statement = superuser.createStatement();
                    var row = statement.executeQuery("select pg_current_logfile('jsonlog')")) {
                row.next();
                String name = row.getString(1);
                if (name != null) {
                    return name;
                }
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("PostgreSQL opened no log");
    }

    private void act(String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        act("alter system reset log_statement");
        act("alter system reset log_destination");
        act("select pg_reload_conf()");
        superuser.close();
    }
}
