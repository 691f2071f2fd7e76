package fr.maillage.directory.formats;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/** What became of opening a remote file. */
public sealed interface RemoteOpening extends AutoCloseable {

    @Override
    void close() throws IOException;

    /**
     * The file is there to be read; close it to end the connection.
     *
     * @param address where it was found, redirects followed
     */
    record Opened(URI address, InputStream content) implements RemoteOpening {
        @Override
        public void close() throws IOException {
            content.close();
        }
    }

    /** The file was not opened, and why. */
    record NotOpened(Refusal refusal) implements RemoteOpening {
        @Override
        public void close() {}
    }
}
