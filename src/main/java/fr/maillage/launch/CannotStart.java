package fr.maillage.launch;

/** Its message tells the person who starts the platform what is in the way and what to do. */
class CannotStart extends RuntimeException {
    CannotStart(String message) {
        super(message);
    }

    CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
