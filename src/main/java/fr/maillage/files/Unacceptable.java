package fr.maillage.files;

/** A file that is not kept; the message says why, with the name of the file as its first argument. */
public class Unacceptable extends RuntimeException {
    private final String key;

    Unacceptable(String key) {
        super(key, null, false, false);
        this.key = key;
    }

    public String key() {
        return key;
    }
}
