package fr.maillage.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** The folder of PostgreSQL's data, and the programs that create it, start it and mend it. */
record Cluster(Path parent, Path folder, Binaries binaries) {
    /** A postmaster that was killed leaves processes that end within moments; until then no other may start. */
    private static final int ATTEMPTS = 20;

    private static final int PATIENCE_SECONDS = 60;
    private static final String DRAFT = "postgres.new";

    private static final List<String> SETTINGS = List.of(
            "listen_addresses=localhost",
            "unix_socket_directories=",
            "max_connections=60",
            "shared_buffers=128MB",
            "random_page_cost=1.1",
            "jit=off",
            "timezone=UTC",
            "max_wal_size=3GB", // a large import passes without checkpoints, which double what it writes
            "scram_iterations=1", // its passwords are random: to stretch them only delays each connection
            "logging_collector=on",
            "log_directory=log",
            "log_filename=postgresql-%a.log",
            "log_rotation_age=1d",
            "log_truncate_on_rotation=on");

    /**
     * What its processes took for one long question goes back to the machine: large pieces at once, which glibc would else
     * come to keep, small ones from two megabytes on, for a page takes as much again at once.
     */
    private static final Map<String, String> GIVES_BACK =
            Map.of("MALLOC_MMAP_THRESHOLD_", "131072", "MALLOC_TRIM_THRESHOLD_", "2097152");

    /** Creates the data where there is none: beside first, then renamed, so that what stands there is whole. */
    static Cluster in(Path parent, Credentials credentials) throws IOException {
        var cluster = new Cluster(parent, parent.resolve("postgres"), Binaries.in(parent.resolve("binaries")));
        if (!Files.isDirectory(cluster.folder)) {
            cluster.create(credentials);
        }
        return cluster;
    }

    /** Each attempt in a folder of its own: the program that a killed start left behind may still be writing. */
    private void create(Credentials credentials) throws IOException {
        removeDrafts();
        Path draft = Files.createTempDirectory(parent, DRAFT);
        Path password = draft.resolveSibling(draft.getFileName() + ".password");
        credentials.writeSuperuser(password);
        run(
                "",
                binaries.program("initdb"),
                "--pgdata=" + draft,
                "--username=" + Credentials.SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--no-instructions");
        Files.delete(password);
        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private void removeDrafts() throws IOException {
        try (var drafts = Files.newDirectoryStream(parent, DRAFT + "*")) {
            for (Path draft : drafts) {
                FileSystemUtils.deleteRecursively(draft.toFile());
            }
        }
    }

    /** Starts the server on that port. It may still be recovering when this returns. */
    Postmaster start(int port) throws IOException {
        Postmaster.forgetStale(folder);
        var options = new StringBuilder("-p " + port);
        SETTINGS.forEach(setting -> options.append(" -c ").append(setting));
        IOException last = new IOException("not tried");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                run(
                        "",
                        binaries.program("pg_ctl"), // puts the server in a session of its own: Ctrl-C spares it
                        "--pgdata=" + folder.getFileName(),
                        "--log=" + folder.getFileName() + "/start.log",
                        "--options=" + options,
                        "--timeout=" + PATIENCE_SECONDS,
                        "start");
            } catch (IOException e) {
                last = e;
            }
            var started = Postmaster.of(folder);
            if (started.isPresent()) {
                return started.get();
            }
            Pause.shortly();
        }
        throw new IOException("PostgreSQL does not start, " + folder.resolve("start.log") + " says why", last);
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Gives the superuser the password of the credentials, where the file that held the old one was lost. */
    void acceptCredentials(Credentials credentials) throws IOException {
        run(
                credentials.superuserStatement() + "\n",
                binaries.program("postgres"),
                "--single",
                "-D",
                folder.toString(),
                "postgres");
    }

    private void run(String input, String... command) throws IOException {
        List<String> line = new ArrayList<>(Privilege.dropped());
        line.addAll(List.of(command));
        Path said = parent.resolve("last-command.log");
        var builder = new ProcessBuilder(line)
                .directory(parent.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().putAll(GIVES_BACK);
        var process = builder.start();
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        }
        try {
            if (!process.waitFor(PATIENCE_SECONDS * 2L, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(Path.of(command[0]).getFileName() + ": "
                        + Files.readString(said).strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
