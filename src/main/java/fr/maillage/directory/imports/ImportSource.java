package fr.maillage.directory.imports;

import fr.maillage.directory.formats.AddressPolicy;
import fr.maillage.directory.formats.Refusal;
import fr.maillage.directory.formats.RemoteFile;
import fr.maillage.directory.formats.RemoteOpening;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Where a file to import is. */
sealed interface ImportSource {
    /** What people call it. */
    String origin();

    RemoteOpening open();

    /** Called once, when nobody reads it any more. */
    default void forget() {}

    /** A file that someone sent, put aside until it is read. */
    record Upload(Path file, String origin) implements ImportSource {
        @Override
        public RemoteOpening open() {
            return opened(file);
        }

        @Override
        public void forget() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                file.toFile().deleteOnExit();
            }
        }
    }

    /** A file of whoever types the command. */
    record Local(Path file) implements ImportSource {
        @Override
        public String origin() {
            return String.valueOf(file.getFileName());
        }

        @Override
        public RemoteOpening open() {
            return opened(file);
        }
    }

    /** A file on the public Internet. */
    record Remote(String address) implements ImportSource {
        /** Compressed or not, as it travels: as much as may be sent through the page. */
        static final long MOST_BYTES = 64L << 20;

        private static final Duration PATIENCE = Duration.ofMinutes(5);

        /** Without the password that someone typed into it: it is refused, and not kept. */
        @Override
        public String origin() {
            return address.replaceFirst("(?<=//)[^/?#]*@", "…@");
        }

        @Override
        public RemoteOpening open() {
            return new RemoteFile(AddressPolicy.publicInternet(), MOST_BYTES, PATIENCE).open(address);
        }
    }

    private static RemoteOpening opened(Path file) {
        try {
            return new RemoteOpening.Opened(file.toUri(), Files.newInputStream(file));
        } catch (IOException e) {
            return new RemoteOpening.NotOpened(Refusal.of("import.refusal.unreadable"));
        }
    }
}
