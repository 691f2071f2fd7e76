package fr.maillage.directory.formats;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Real files that are not part of the project; tests that need one are skipped where it is absent. */
public final class SharedData {
    private SharedData() {}

    public static Path file(String name) {
        String root = Objects.requireNonNullElse(System.getenv("MAILLAGE_SHARED"), "../shared/data");
        Path file = Path.of(root, name);
        assumeThat(Files.exists(file)).as("real data file " + name).isTrue();
        return file;
    }
}
