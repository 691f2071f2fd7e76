package fr.maillage.directory.imports;

import fr.maillage.directory.formats.Remark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a report.
 *
 * @param next the position after which the next page begins, or null on the last one
 */
public record ReportPage(List<Remark> remarks, @Nullable Integer next) {}
