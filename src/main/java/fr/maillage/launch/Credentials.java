package fr.maillage.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** The passwords of the embedded database, made on the first start and kept where only this user reads them. */
record Credentials(String superuser, String owner, String application) {
    static final String SUPERUSER = "postgres";
    static final String OWNER = "maillage_owner";
    static final String APPLICATION = "maillage";

    static Credentials in(Path folder) throws IOException {
        Path file = folder.resolve("credentials");
        if (!Files.exists(file)) {
            Path draft = folder.resolve("credentials.new");
            writePrivately(draft, List.of(secret(), secret(), secret()));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        }
        List<String> lines = Files.readAllLines(file);
        return new Credentials(lines.get(0), lines.get(1), lines.get(2));
    }

    /** Puts the superuser's password alone into a file, as initdb wants it. */
    void writeSuperuser(Path file) throws IOException {
        writePrivately(file, List.of(superuser));
    }

    String superuserStatement() {
        return "alter role " + SUPERUSER + " password '" + superuser + "'";
    }

    /** What makes the roles, whether they exist or not. */
    List<String> roles() {
        return List.of(role(OWNER, owner), role(APPLICATION, application));
    }

    private static void writePrivately(Path file, List<String> lines) throws IOException {
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.write(file, lines);
    }

    private static String role(String name, String password) {
        return """
                do $$ begin
                    if not exists (select from pg_roles where rolname = '%1$s') then create role %1$s login; end if;
                    alter role %1$s login nosuperuser nobypassrls password '%2$s';
                end $$""".formatted(name, password);
    }

    private static String secret() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
