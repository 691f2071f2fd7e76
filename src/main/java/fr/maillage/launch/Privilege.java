package fr.maillage.launch;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL refuses to run as root. For root, it runs in a user namespace where it is nobody, while its files stay
 * root's.
 */
final class Privilege {
    private Privilege() {}

    /** What to put before a command of PostgreSQL's. */
    static List<String> dropped() {
        if (!System.getProperty("user.name").equals("root")) {
            return List.of();
        }
        var namespace = List.of("unshare", "--user");
        if (!succeeds(List.of("unshare", "--user", "true"))) {
            throw new CannotStart(ConsoleText.of("launch.root"));
        }
        return namespace;
    }

    private static boolean succeeds(List<String> command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
