package fr.maillage.community.edit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All that stood in one place, one after the other. */
@Component
class Versions {
    /** Shown on a page; who edits more often than that is not followed further back. */
    static final int MOST = 30;

    private final JdbcClient jdbc;

    Versions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param until when it was replaced; for what stands now, never
     * @param options null where they were as after it
     * @param files null where they were as after it
     */
    private record Text(
            Instant until,
            String title,
            String body,
            @Nullable String options,
            @Nullable String files) {
        Text or(Text later) {
            return new Text(
                    until,
                    title,
                    body,
                    options == null ? later.options() : options,
                    files == null ? later.files() : files);
        }

        String carried() {
            return files == null ? "" : files;
        }

        String told(UnaryOperator<String> told) {
            return options == null ? "" : options.lines().map(told).collect(Collectors.joining("\n"));
        }
    }

    /**
     * The last ones first; one more than are shown, where there is one.
     *
     * @param written something the viewer may read
     * @param told an option as the viewer reads it
     */
    List<Version> of(Written written, UnaryOperator<String> told) {
        var texts = new ArrayList<>(
                List.of(new Text(Instant.MAX, written.title(), written.body(), written.options(), written.files())));
        for (var text : former(written)) {
            texts.add(text.or(texts.getLast()));
        }
        var versions = new ArrayList<Version>();
        for (int i = 0; i < texts.size(); i++) {
            var text = texts.get(i);
            boolean first = i == texts.size() - 1;
            var before = first ? text : texts.get(i + 1);
            versions.add(new Version(
                    first ? written.at() : before.until(),
                    first,
                    Differences.between(before.title(), text.title()),
                    Differences.between(before.body(), text.body()),
                    Differences.between(before.told(told), text.told(told)),
                    files(before.carried(), text.carried())));
        }
        return versions;
    }

    /** Line by line: a file is there, or is not. */
    private static List<Stretch> files(String before, String now) {
        var former = before.lines().toList();
        var all = now.lines().toList();
        return Stream.concat(
                        former.stream()
                                .filter(one -> !all.contains(one))
                                .map(one -> new Stretch(Stretch.Fate.GONE, one + "\n")),
                        all.stream()
                                .map(one -> new Stretch(
                                        former.contains(one) ? Stretch.Fate.KEPT : Stretch.Fate.NEW, one + "\n")))
                .toList();
    }

    private List<Text> former(Written written) {
        String sql = written.comment() == null
                ? "title, body, options from post_version where post_id = :id"
                : "'' as title, body, '' as options from comment_version where comment_id = :id";
        return jdbc.sql("select at, case when files is not null then coalesce(told_files(files), '') end as files, "
                        + sql + " order by at desc limit :most")
                .param("id", written.comment() == null ? written.post() : written.comment())
                .param("most", MOST)
                .query((row, n) -> new Text(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("title"),
                        row.getString("body"),
                        row.getString("options"),
                        row.getString("files")))
                .list();
    }
}
