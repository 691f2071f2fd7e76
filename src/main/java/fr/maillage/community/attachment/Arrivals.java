package fr.maillage.community.attachment;

import fr.maillage.files.FileLimits;
import fr.maillage.files.Files;
import fr.maillage.files.Ready;
import fr.maillage.files.Unacceptable;
import fr.maillage.web.NotFound;
import fr.maillage.web.Problems;
import fr.maillage.web.Problems.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.multipart.MultipartFile;

/**
 * The files that come with a form. Each is made ready without a connection, then attached in a transaction of its own: one
 * that cannot be kept takes nothing from the others, and nobody waits for pictures to be drawn but who sent them.
 */
@Component
public class Arrivals {
    private final JdbcClient jdbc;
    private final Files files;
    private final FileLimits limits;
    private final TransactionOperations transaction;

    Arrivals(JdbcClient jdbc, Files files, FileLimits limits, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.files = files;
        this.limits = limits;
        this.transaction = transaction;
    }

    /**
     * What there is already.
     *
     * @param count with the draft
     * @param size of these, in bytes
     * @param waiting with all that their author began, in bytes
     */
    private record There(int count, long size, long waiting) {}

    /**
     * Attaches what was sent; what cannot be kept is said, and the rest is.
     *
     * @param draft the viewer's own
     * @throws NotFound where it was published or deleted meanwhile
     */
    public void add(long draft, List<MultipartFile> sent, Problems problems) {
        for (var file : sent) {
            String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            var problem = add(draft, name, file);
            if (problem != null) {
                problems.add(problem.field(), problem.key(), problem.arguments().toArray());
            }
        }
    }

    private @Nullable Problem add(long draft, String name, MultipartFile file) {
        if (there(draft, "").count() >= FileLimits.MOST) {
            return problem("file.too-many", FileLimits.MOST); // it is not even looked at
        }
        try {
            var ready = files.ready(name, file.getBytes());
            return transaction.execute(status -> attach(draft, name, ready));
        } catch (Unacceptable e) {
            return problem(e.key(), name, megabytes(limits.largest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Problem attach(long draft, String name, Ready ready) {
        var there = there(draft, " for update of d");
        if (there.count() >= FileLimits.MOST) {
            return problem("file.too-many", FileLimits.MOST);
        }
        if (there.size() + ready.size() > limits.together()) {
            return problem("file.too-heavy", name, megabytes(limits.together()));
        }
        if (there.waiting() + ready.size() > limits.waiting()) {
            return problem("file.too-much-waits", name, megabytes(limits.waiting()));
        }
        jdbc.sql("insert into attachment (file_id, draft_id) values (:file, :draft)")
                .param("file", files.keep(ready).id())
                .param("draft", draft)
                .update();
        return null;
    }

    private There there(long draft, String hold) {
        return jdbc.sql("""
                select (select count(*) from attachment t where t.draft_id = d.id) as count,
                    (select coalesce(sum(f.size), 0) from attachment t join file f on f.id = t.file_id
                     where t.draft_id = d.id) as size,
                    (select coalesce(sum(f.size), 0) from draft o join attachment t on t.draft_id = o.id
                     join file f on f.id = t.file_id where o.author_id = d.author_id) as waiting
                from draft d where d.id = :draft
                """ + hold)
                .param("draft", draft)
                .query((row, n) -> new There(row.getInt("count"), row.getLong("size"), row.getLong("waiting")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static Problem problem(String key, Object... arguments) {
        return new Problem("files", key, List.of(arguments));
    }

    private static long megabytes(long bytes) {
        return bytes / (1024 * 1024);
    }
}
