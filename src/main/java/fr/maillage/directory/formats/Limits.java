package fr.maillage.directory.formats;

/**
 * How much a file may ask of the machine.
 *
 * @param bytes largest size, after decompression
 * @param recordChars longest record, in UTF-16 units
 * @param records most records
 */
public record Limits(long bytes, int recordChars, long records) {
    private static final Limits STANDARD = new Limits(1L << 29, 1 << 20, 1_000_000);

    /** 512 MiB, 1 Mi characters per record, a million records. */
    public static Limits standard() {
        return STANDARD;
    }

    public Limits withBytes(long most) {
        return new Limits(most, recordChars, records);
    }
}
