package fr.maillage.directory.imports;

import fr.maillage.directory.formats.Format;
import fr.maillage.directory.formats.Reading;
import fr.maillage.directory.mapping.Mapping;

/** Takes what a file yields, and tells those who watch how far it is. */
final class RunProgress {
    /** Milliseconds between two words of progress. */
    private static final long PACE = 500;

    /** The run was given up: reading on would be for nothing. */
    static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1L;

        GivenUp() {
            super("given up", null, false, false);
        }
    }

    private final ImportRuns runs;
    private final long run;
    private final StagedRows rows;
    private final ReportLines report;
    private final Mapping mapping;
    private int read;
    private int refused;
    private int unnamed;
    private long told = System.nanoTime();

    RunProgress(ImportRuns runs, long run, StagedRows rows, ReportLines report, Format format) {
        this.runs = runs;
        this.run = run;
        this.rows = rows;
        this.report = report;
        this.mapping = Mapping.of(format);
    }

    void take(Reading reading) {
        report.add(reading.remarks());
        switch (reading) {
            case Reading.Accepted accepted -> {
                read++;
                rows.add(accepted.position(), mapping.draft(accepted.record()), accepted.spoilt());
            }
            case Reading.Refused no -> {
                read++;
                refused++;
                if (no.id() == null || no.id().isBlank()) {
                    unnamed++;
                } else {
                    rows.addRefused(no.id());
                }
            }
            case Reading.Noticed n -> {}
        }
        if (System.nanoTime() - told > PACE * 1_000_000) {
            tell();
        }
    }

    void end() {
        rows.send();
        report.send();
        tell();
    }

    private void tell() {
        told = System.nanoTime();
        if (!runs.progress(run, read, refused, unnamed, report.count())) {
            throw new GivenUp();
        }
    }
}
