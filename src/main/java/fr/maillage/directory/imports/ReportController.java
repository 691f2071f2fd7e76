package fr.maillage.directory.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import fr.maillage.directory.formats.FormulaGuard;
import fr.maillage.directory.formats.Remark;
import fr.maillage.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The report as a table for a spreadsheet, to be sent to who keeps the file. */
@Controller
class ReportController {
    private static final byte[] MARK = "\ufeff".getBytes(StandardCharsets.UTF_8);

    private final ImportRuns runs;
    private final Report report;

    ReportController(ImportRuns runs, Report report) {
        this.runs = runs;
        this.report = report;
    }

    @GetMapping("/directory/imports/{id}/report.csv")
    void download(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String severity,
            Page page,
            HttpServletResponse response)
            throws IOException {
        page.viewer().coordinator();
        ImportRun run = runs.get(id);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"import-" + run.id() + ".csv\"");
        OutputStream out = response.getOutputStream();
        out.write(MARK);
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(';')
                .quoteStrategy(QuoteStrategies.ALWAYS)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out, StandardCharsets.UTF_8)) {
            csv.writeRecord(Stream.of("line", "field", "severity", "found", "expected")
                    .map(column -> page.t("imports.report." + column))
                    .toList());
            report.each(run.id(), RunController.severity(severity), line -> csv.writeRecord(cells(line, page)));
        }
    }

    private static List<String> cells(Report.Line line, Page page) {
        Remark remark = line.remark();
        String expected = page.t(remark.key(), remark.messageArguments());
        return Stream.of(
                        remark.position() == 0 ? "" : String.valueOf(remark.position()),
                        Objects.requireNonNullElse(remark.field(), ""),
                        page.t("imports.severity." + Report.code(remark.severity())),
                        remark.found(),
                        line.kept() ? expected + " " + page.t("imports.report.previous-kept") : expected)
                .map(FormulaGuard::on)
                .toList();
    }
}
