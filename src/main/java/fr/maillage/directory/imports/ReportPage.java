package fr.maillage.directory.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a report.
 *
 * @param next the position after which the next page begins, or null on the last one
 */
public record ReportPage(List<Report.Line> lines, @Nullable Integer next) {}
