package fr.maillage.directory.formats;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The body of a remote file: bounded in size, and in time by the watch that cuts its connection. */
final class RemoteContent extends FilterInputStream {
    private final RemoteWatch watch;

    RemoteContent(InputStream body, long mostBytes, RemoteWatch watch) {
        super(new CappedStream(body, mostBytes));
        this.watch = watch;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            return super.read(target, offset, length);
        } catch (IOException e) {
            throw watch.isOver() ? new RefusedException("import.remote.timeout") : e;
        }
    }

    @Override
    public void close() {
        watch.end();
    }
}
