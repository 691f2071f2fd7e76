package fr.maillage.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The right to start or stop the database, held by one process at a time; the kernel takes it back from the dead. */
record Turn(FileChannel channel) implements AutoCloseable {
    static Turn take(Path folder) throws IOException {
        var channel = open(folder, "turn");
        channel.lock();
        return new Turn(channel);
    }

    /** The file on which each process that uses the database holds a shared lock. */
    static FileChannel share(Path folder) throws IOException {
        return open(folder, "in-use");
    }

    /** To be asked while holding the turn, and no longer sharing: closing the file drops this process's own lock. */
    static boolean nobodyUses(Path folder) throws IOException {
        try (var channel = share(folder);
                var lock = channel.tryLock()) {
            return lock != null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static FileChannel open(Path folder, String name) throws IOException {
        return FileChannel.open(
                folder.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}
