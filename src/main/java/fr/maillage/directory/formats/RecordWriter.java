package fr.maillage.directory.formats;

import java.io.IOException;

/** Writes records one by one, keeping none. */
public interface RecordWriter extends AutoCloseable {
    void write(SourceRecord record) throws IOException;

    /** Completes the file and closes the stream under it. */
    @Override
    void close() throws IOException;
}
