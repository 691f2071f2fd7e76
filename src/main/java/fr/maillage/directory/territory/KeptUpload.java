package fr.maillage.directory.territory;

import fr.maillage.directory.territory.official.Progress;
import fr.maillage.directory.territory.official.Tally;
import fr.maillage.directory.territory.official.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.web.multipart.MultipartFile;

/** A file that was sent, kept from the end of its request until it is read. */
record KeptUpload(Path file, Reading reading) implements GeographyWork.Import {
    private static final int LONGEST_NAME = 200;

    /** How it is read. */
    interface Reading {
        Tally of(Path file, Progress progress) throws Unreadable;
    }

    static KeptUpload of(MultipartFile upload, Reading reading) throws IOException {
        Path file = Files.createTempFile("geography", null);
        try {
            upload.transferTo(file);
            return new KeptUpload(file, reading);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** Without the folders that some browsers send, nor what no database keeps, and no longer than people read. */
    static String name(MultipartFile upload) {
        String name = String.valueOf(upload.getOriginalFilename()).replaceAll("\\p{Cntrl}", "");
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
        return last.isEmpty() ? "?" : last.substring(0, Math.min(last.length(), LONGEST_NAME));
    }

    @Override
    public Tally run(Progress progress) throws Unreadable {
        return reading.of(file, progress);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}
