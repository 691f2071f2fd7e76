package fr.maillage.files;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** How much an instance keeps; its settings say it. */
@Component
public class FileLimits {
    /** On one thing; more are better zipped, or in a folder. */
    public static final int MOST = 10;

    private static final int THINGS_BEGUN = 10;

    private final DataSize largest;
    private final DataSize together;

    FileLimits(
            @Value("${maillage.files.largest}") DataSize largest,
            @Value("${maillage.files.together}") DataSize together) {
        this.largest = largest;
        this.together = together;
    }

    /** Of one file, in bytes. */
    public long largest() {
        return largest.toBytes();
    }

    /** Of all that is attached to one thing, in bytes. */
    public long together() {
        return together.toBytes();
    }

    /** Of all that one person began and did not publish, in bytes: what ten things may carry. */
    public long waiting() {
        return THINGS_BEGUN * together();
    }
}
