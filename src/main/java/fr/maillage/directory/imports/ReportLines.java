package fr.maillage.directory.imports;

import fr.maillage.directory.formats.Remark;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The report of one run, being written. */
final class ReportLines {
    private final long run;
    private final CopyBatch batch;
    private final JsonMapper json;
    private int count;

    ReportLines(Copying copying, JsonMapper json, long run) {
        this.run = run;
        this.json = json;
        this.batch = new CopyBatch(
                copying, "import_remark", "run_id, position, line, field, severity, found, expected, arguments");
    }

    void add(List<Remark> remarks) {
        remarks.forEach(this::add);
    }

    private void add(Remark remark) {
        count++;
        if (count > Report.MOST) {
            return;
        }
        int number = count;
        batch.add(
                remark.found().length(),
                row -> row.add(run)
                        .add(number)
                        .add(remark.position())
                        .add(remark.field())
                        .add(Report.code(remark.severity()))
                        .add(remark.found())
                        .add(remark.key())
                        .add(json.writeValueAsString(remark.args())));
    }

    void send() {
        batch.send();
    }

    int count() {
        return count;
    }
}
