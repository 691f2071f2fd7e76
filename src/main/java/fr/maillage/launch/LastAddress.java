package fr.maillage.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the platform last answered, kept beside the embedded database: a command makes links too, and is often typed
 * without the settings that the platform was started with.
 */
record LastAddress(Path file) {
    private static final Logger log = LoggerFactory.getLogger(LastAddress.class);

    static LastAddress in(Path data) {
        return new LastAddress(data.resolve("address"));
    }

    void keep(String address) {
        try {
            Path draft = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), address);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            log.warn("The address was not kept for commands: {}", e.getMessage());
        }
    }

    /** As whoever starts a command would set it; nothing where no platform ever answered. */
    Map<String, Object> setting() {
        try {
            return Files.exists(file) ? Map.of("MAILLAGE_BASE_URL", Files.readString(file)) : Map.of();
        } catch (IOException e) {
            return Map.of();
        }
    }
}
