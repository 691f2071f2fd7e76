package fr.maillage.directory.entry;

import fr.maillage.web.Address;
import fr.maillage.web.Page;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class EntryController {
    private final Entries entries;
    private final Checks checks;
    private final Hours hours;
    private final Labels labels;
    private final StructuredData structured;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Address site;

    EntryController(
            Entries entries,
            Checks checks,
            Hours hours,
            Labels labels,
            StructuredData structured,
            JdbcClient jdbc,
            Clock clock,
            Address site) {
        this.entries = entries;
        this.checks = checks;
        this.hours = hours;
        this.labels = labels;
        this.structured = structured;
        this.jdbc = jdbc;
        this.clock = clock;
        this.site = site;
    }

    @GetMapping("/directory/entries/{id:\\d{1,18}}")
    View show(@PathVariable long id, Page page) {
        var kept = entries.keptFor(id);
        if (kept.isPresent()) {
            throw new Moved(kept.get());
        }
        Entry entry = entries.find(id);
        String commune = entry.address().commune();
        var now = Hours.timeAt(commune, clock.instant());
        String address = site.of("/directory/entries/" + id);
        return page.view("directory/entry/show")
                .with("entry", entry)
                .with("labels", labels)
                .with("now", now)
                .with("status", hours.status(entry.openingHours(), commune, now))
                .with(
                        "week",
                        entry.openingHours().isBlank()
                                ? null
                                : hours.week(entry.openingHours(), commune, now.toLocalDate()))
                .with("checks", page.viewer() instanceof Viewer.Member ? checks.of(id) : List.of())
                .with("favourite", page.viewer() instanceof Viewer.Member member && favourite(id, member.id()))
                .with("address", address)
                .with("structured", structured.of(entry, address));
    }

    /** The entry was merged: its address leads to the one that was kept. */
    private static final class Moved extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final long to;

        Moved(long to) {
            super("moved", null, false, false);
            this.to = to;
        }
    }

    @ExceptionHandler(Moved.class)
    ResponseEntity<Void> moved(Moved moved) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, "/directory/entries/" + moved.to)
                .build();
    }

    private boolean favourite(long entry, long account) {
        return jdbc.sql("""
                select 1 from favourite f join entry e on e.id = f.entry_id
                where (e.id = :entry or e.merged_into = :entry) and f.account_id = :account limit 1
                """)
                .param("entry", entry)
                .param("account", account)
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
