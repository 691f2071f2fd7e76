package fr.maillage.web;

/** Nothing here for this viewer: it does not exist, or they may not know that it does. */
public class NotFound extends RuntimeException {
    public NotFound() {
        super("not found", null, false, false);
    }

    /**
     * For statements that ask themselves whether the viewer may.
     *
     * @param rows how many they changed
     */
    public static void ifNone(int rows) {
        if (rows == 0) {
            throw new NotFound();
        }
    }
}
