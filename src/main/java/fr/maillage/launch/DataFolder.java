package fr.maillage.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder under which the instance keeps everything. */
final class DataFolder {
    /** PostgreSQL's own launcher hands the path to a shell, between double quotes. */
    private static final String NOT_IN_A_PATH = "[\"$`\\\\\\r\\n]";

    private DataFolder() {}

    static Path writable(Path data) throws IOException {
        Path folder = data.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            folder = folder.toRealPath();
            Files.delete(Files.createTempFile(folder, "writable", ""));
        } catch (IOException e) {
            throw new CannotStart(ConsoleText.of("launch.folder", folder), e);
        }
        if (folder.toString().matches(".*" + NOT_IN_A_PATH + ".*")) {
            throw new CannotStart(ConsoleText.of("launch.folder-name", folder));
        }
        return folder;
    }
}
