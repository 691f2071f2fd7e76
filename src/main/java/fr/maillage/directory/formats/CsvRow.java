package fr.maillage.directory.formats;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record of a CSV file.
 *
 * @param line its first line, from 1
 * @param problem message key of what keeps its cells from being told apart, or null
 * @param excerpt what a remark shows of a row with a problem
 * @param strays how many of its characters were not UTF-8
 */
record CsvRow(long line, List<String> cells, @Nullable String problem, String excerpt, long strays) {}
