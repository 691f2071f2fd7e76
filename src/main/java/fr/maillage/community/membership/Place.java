package fr.maillage.community.membership;

/** A place in a list by name; it stays one when whoever stood there has left. */
public record Place(String name, long id) {
    private static final String SEPARATOR = "~";
    static final Place FIRST = new Place("", 0);

    /** What cannot be read is the beginning of the list. */
    static Place read(String written) {
        int end = written.indexOf(SEPARATOR);
        return end > 0 && written.substring(0, end).matches("\\d{1,18}")
                ? new Place(written.substring(end + 1), Long.parseLong(written.substring(0, end)))
                : FIRST;
    }

    public String written() {
        return id + SEPARATOR + name;
    }
}
