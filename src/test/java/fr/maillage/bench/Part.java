package fr.maillage.bench;

import java.util.concurrent.Callable;

/** A part of a measurement that lasts: who waits is told which one runs, and how long it took. */
final class Part {
    private Part() {}

    /** An act without an answer. */
    interface Work {
        void run() throws Exception;
    }

    static void of(String what, Work work) throws Exception {
        of(what, () -> {
            work.run();
            return what;
        });
    }

    static <T> T of(String what, Callable<T> work) throws Exception {
        System.err.print(what + "… ");
        long before = System.nanoTime();
        T done = work.call();
        System.err.printf("%.0f s%n", (System.nanoTime() - before) / 1e9);
        return done;
    }
}
