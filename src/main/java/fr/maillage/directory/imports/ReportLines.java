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
        CopyText row = batch.text();
        row.add(run).add(count).add(remark.position()).add(remark.field()).add(Report.code(remark.severity()));
        row.add(remark.found()).add(remark.key()).add(json.writeValueAsString(remark.args()));
        row.end();
        if (batch.isFull()) {
            batch.send();
        }
    }

    void send() {
        batch.send();
    }

    int count() {
        return count;
    }
}
