package fr.maillage.community.edit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
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

    /** @param until when it was replaced; for what stands now, never */
    private record Text(Instant until, String title, String body) {}

    /**
     * The last ones first; one more than are shown, where there is one.
     *
     * @param written something the viewer may read
     */
    List<Version> of(Written written) {
        var texts = new ArrayList<>(List.of(new Text(Instant.MAX, written.title(), written.body())));
        texts.addAll(former(written));
        var versions = new ArrayList<Version>();
        for (int i = 0; i < texts.size(); i++) {
            var text = texts.get(i);
            boolean first = i == texts.size() - 1;
            var before = first ? text : texts.get(i + 1);
            versions.add(new Version(
                    first ? written.at() : before.until(),
                    first,
                    Differences.between(before.title(), text.title()),
                    Differences.between(before.body(), text.body())));
        }
        return versions;
    }

    private List<Text> former(Written written) {
        String sql = written.comment() == null
                ? "select at, title, body from post_version where post_id = :id"
                : "select at, '' as title, body from comment_version where comment_id = :id";
        return jdbc.sql(sql + " order by at desc limit :most")
                .param("id", written.comment() == null ? written.post() : written.comment())
                .param("most", MOST)
                .query((row, n) -> new Text(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("title"),
                        row.getString("body")))
                .list();
    }
}
