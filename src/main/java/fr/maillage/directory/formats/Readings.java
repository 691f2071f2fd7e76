package fr.maillage.directory.formats;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file being read, record after record. */
interface Readings {
    /** The next reading, or null at the end of the file. */
    @Nullable
    Reading next() throws IOException;
}
