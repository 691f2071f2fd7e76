package fr.maillage.directory.imports;

import fr.maillage.directory.formats.Format;
import fr.maillage.directory.formats.Limits;
import fr.maillage.directory.formats.Outcome;
import fr.maillage.directory.formats.Refusal;
import fr.maillage.directory.formats.RemoteOpening;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads a file to rows that wait and a report, then compares: the directory itself is not touched. */
@Component
class FileReading {
    private static final Logger log = LoggerFactory.getLogger(FileReading.class);

    private final DataSource database;
    private final JsonMapper json;
    private final ImportRuns runs;
    private final PreviousValues previous;
    private final Comparison comparison;
    private final Merge merge;

    FileReading(
            DataSource database,
            JsonMapper json,
            ImportRuns runs,
            PreviousValues previous,
            Comparison comparison,
            Merge merge) {
        this.database = database;
        this.json = json;
        this.runs = runs;
        this.previous = previous;
        this.comparison = comparison;
        this.merge = merge;
    }

    /** Ends in a preview, in nothing to do, in a refusal or in the words of who gave the run up; never throws. */
    void read(long run, @Nullable Format chosen, ImportSource source) {
        boolean previewed = false;
        try (RemoteOpening opening = source.open()) {
            previewed = switch (opening) {
                case RemoteOpening.NotOpened(Refusal refusal) -> refused(run, refusal);
                case RemoteOpening.Opened opened -> read(run, chosen, opened.content());
            };
        } catch (RunProgress.GivenUp e) {
            log.debug("Import {} was given up", run);
        } catch (IOException | RuntimeException e) {
            log.error("Import {} failed while reading", run, e);
            refused(run, Refusal.of("imports.refusal.unexpected"));
        } finally {
            if (!previewed) {
                merge.clear(run);
            }
            source.forget();
        }
    }

    private boolean read(long run, @Nullable Format chosen, InputStream content) throws IOException {
        var in = new BufferedInputStream(content, 1 << 16);
        Format format = Objects.requireNonNullElse(chosen, Recognition.of(in));
        runs.recognise(run, format);
        try (var copying = new Copying(database)) {
            var rows = new StagedRows(copying, run, format);
            var progress = new RunProgress(runs, run, rows, new ReportLines(copying, json, run), format);
            Outcome outcome = format.read(in, Limits.standard(), progress::take);
            progress.end();
            copying.finish();
            if (outcome.refusal() != null) {
                return refused(run, outcome.refusal());
            }
            previous.keep(run, format);
            return compared(run, rows.count(), comparison.counts(run, format));
        }
    }

    /** Where nothing would change there is nothing to decide: the run is over. */
    private boolean compared(long run, int staged, Counts counts) {
        if (counts.changeNothing()) {
            runs.finish(run, RunState.READING, counts);
            return false;
        }
        return runs.preview(run, RunState.READING, staged, counts, null);
    }

    private boolean refused(long run, Refusal refusal) {
        runs.refuse(run, refusal);
        return false;
    }
}
