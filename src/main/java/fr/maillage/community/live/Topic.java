package fr.maillage.community.live;

/** A kind of thing that grows while people look at it. */
public interface Topic {
    /** As the triggers name it that tell of it; letters only. */
    String name();

    /**
     * Who of those that look may go on looking, and how far the thing has grown: a query of the columns {@code stream} and
     * {@code position}, over {@code here (stream, account, thing)}, those whose account and session are open.
     */
    String readers();

    /** Who of those that look may see that others are there and write, now: a query as the other one; nobody, unless said. */
    default String seers() {
        return "select stream, thing as position from here where false";
    }
}
