package fr.maillage.directory.formats;

import java.time.Duration;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.io.CloseMode;

/** Cuts a transfer that takes too long as a whole: a server dripping bytes never trips a timeout of silence. */
final class RemoteWatch {
    private final CloseableHttpClient client;
    private final Thread sleeper;
    private volatile boolean over;

    RemoteWatch(CloseableHttpClient client, Duration patience) {
        this.client = client;
        this.sleeper = Thread.ofVirtual().start(() -> sleepThenCut(patience));
    }

    private void sleepThenCut(Duration patience) {
        try {
            Thread.sleep(patience);
            over = true;
            client.close(CloseMode.IMMEDIATE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isOver() {
        return over;
    }

    /** Cuts the connection: reading on to the end, as closing politely would, may never end. */
    void end() {
        sleeper.interrupt();
        client.close(CloseMode.IMMEDIATE);
    }
}
