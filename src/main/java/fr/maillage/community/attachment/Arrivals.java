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
     * @param count with the same draft, say
     * @param size of these, in bytes
     * @param waiting with all that their author began, in bytes
     */
    private record There(int count, long size, long waiting) {}

    /**
     * Attaches what was sent; what cannot be kept is said, and the rest is. The very same file is attached once: a form may be
     * sent twice.
     *
     * @param draft the viewer's own
     * @throws NotFound where it was published or deleted meanwhile
     */
    public void add(long draft, List<MultipartFile> sent, Problems problems) {
        add(Holder.DRAFT, draft, sent, problems);
    }

    void add(Holder holder, long id, List<MultipartFile> sent, Problems problems) {
        for (var file : sent) {
            String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            var problem = add(holder, id, name, file);
            if (problem != null) {
                problems.another(
                        problem.field(), problem.key(), problem.arguments().toArray());
            }
        }
    }

    private @Nullable Problem add(Holder holder, long id, String name, MultipartFile file) {
        if (there(holder, id).count() >= FileLimits.MOST) {
            return problem(holder.key("too-many"), name, FileLimits.MOST); // it is not even looked at
        }
        try {
            var ready = files.ready(name, file.getBytes(), namesAreChosen(holder, id));
            return transaction.execute(status -> attach(holder, id, name, ready));
        } catch (Unacceptable e) {
            return problem(e.key(), name, megabytes(limits.largest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Problem attach(Holder holder, long id, String name, Ready ready) {
        hold(holder, id);
        var there = there(holder, id);
        if (stands(holder, id, ready)) {
            return null; // the form was sent twice
        }
        if (there.count() >= FileLimits.MOST) {
            return problem(holder.key("too-many"), name, FileLimits.MOST);
        }
        if (there.size() + ready.size() > limits.together()) {
            return problem(holder.key("too-heavy"), name, megabytes(limits.together()));
        }
        if (there.waiting() + ready.size() > limits.waiting()) {
            return problem(holder.key("too-much-waits"), name, megabytes(limits.waiting()));
        }
        jdbc.sql(holder.in("insert into attachment (file_id, TABLE_id) values (:file, :id)"))
                .param("file", files.keep(ready).id())
                .param("id", id)
                .update();
        jdbc.sql(holder.in("update TABLE set TOUCHED = now() where id = :id"))
                .param("id", id)
                .update(); // it is forgotten later
        return null;
    }

    /** Whether exactly these are in a deposit. */
    boolean stand(long deposit, List<MultipartFile> sent) {
        boolean authorless = namesAreChosen(Holder.DEPOSIT, deposit);
        try {
            for (var file : sent) {
                if (!stands(
                        Holder.DEPOSIT,
                        deposit,
                        files.ready(file.getOriginalFilename(), file.getBytes(), authorless))) {
                    return false;
                }
            }
            return true;
        } catch (Unacceptable e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** There, nobody is told by a document who made it. */
    private boolean namesAreChosen(Holder holder, long id) {
        return jdbc.sql(
                        holder.in(
                                "select c.pseudonymous from TABLE h join community c on c.id = h.community_id where h.id = :id"))
                .param("id", id)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Its content goes to the database only where one of that name and size is there. */
    private boolean stands(Holder holder, long id, Ready ready) {
        return jdbc
                .sql(holder.in("""
                        select f.id from attachment t join file f on f.id = t.file_id
                        where t.TABLE_id = :id and f.name = :name and f.size = :size
                        """))
                .param("id", id)
                .param("name", ready.name())
                .param("size", ready.size())
                .query((row, n) -> row.getLong("id"))
                .list()
                .stream()
                .anyMatch(file -> holds(file, ready.bytes()));
    }

    private boolean holds(long file, byte[] bytes) {
        return jdbc.sql("select string_agg(bytes, ''::bytea order by n) = :bytes from file_part where file_id = :file")
                .param("file", file)
                .param("bytes", bytes)
                .query(Boolean.class)
                .single();
    }

    /**
     * Their author adds one file at a time, to whatever they began, until the transaction ends. In a statement of its own: what
     * is counted in the one that waits is as it was before it did.
     */
    private void hold(Holder holder, long id) {
        NotFound.ifNone(jdbc.sql(holder.in("""
                select h.id from TABLE h join account a on a.id = h.OWNER where h.id = :id
                for no key update of a for update of h
                """))
                .param("id", id)
                .query(Long.class)
                .list()
                .size());
    }

    private There there(Holder holder, long id) {
        return jdbc.sql(holder.in("""
                select (select count(*) from attachment t where t.TABLE_id = h.id) as count,
                    (select coalesce(sum(f.size), 0) from attachment t join file f on f.id = t.file_id
                     where t.TABLE_id = h.id) as size,
                    (select coalesce(sum(f.size), 0) from draft o join attachment t on t.draft_id = o.id
                     join file f on f.id = t.file_id where o.author_id = h.OWNER)
                    + (select coalesce(sum(f.size), 0) from deposit o join attachment t on t.deposit_id = o.id
                       join file f on f.id = t.file_id where o.begun_by = h.OWNER)
                    + (select coalesce(sum(f.size), 0) from awaiting o join attachment t on t.awaiting_id = o.id
                       join file f on f.id = t.file_id where o.author_id = h.OWNER) as waiting
                from TABLE h where h.id = :id and h.OWNER is not null
                """))
                .param("id", id)
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
