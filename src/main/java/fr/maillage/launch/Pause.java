package fr.maillage.launch;

import java.io.IOException;

/** A moment's wait between two looks. */
final class Pause {
    private static final int MILLISECONDS = 200;

    private Pause() {}

    static void shortly() throws IOException {
        try {
            Thread.sleep(MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
