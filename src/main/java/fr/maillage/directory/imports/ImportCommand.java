package fr.maillage.directory.imports;

import fr.maillage.directory.formats.Format;
import fr.maillage.launch.Demanding;
import fr.maillage.web.Messages;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The same import as the page's, for the administrator of a machine and for timed tasks. */
@Component
@Command(
        name = "import",
        description = "Import places, organisations or services from a file or an https address.",
        mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer>, Demanding {
    /** What the command line may name; each is a format. */
    enum What {
        places,
        organisations,
        services;

        Format format() {
            return Format.valueOf(name().toUpperCase(Locale.ROOT));
        }
    }

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int NOT_CONFIRMED = 3;

    private final Imports imports;
    private final ImportRuns runs;
    private final Report report;
    private final Messages messages;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "WHAT",
            description = "places (CSV), organisations or services (JSON)")
    private @Nullable What what;

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE", description = "a file, or an https:// address")
    private @Nullable String from;

    @Option(names = "--yes", defaultValue = "false", description = "write without asking")
    private boolean yes;

    @Option(names = "--dry-run", defaultValue = "false", description = "show what would change, and write nothing")
    private boolean dryRun;

    @Option(
            names = "--partial",
            defaultValue = "false",
            description = "the file is only a part of its source: mark nothing as disappeared")
    private boolean partial;

    @Option(names = "--quiet", defaultValue = "false", description = "print no report line by line")
    private boolean quiet;

    ImportCommand(Imports imports, ImportRuns runs, Report report, Messages messages) {
        this.imports = imports;
        this.runs = runs;
        this.report = report;
        this.messages = messages;
    }

    @Override
    public void demand() {
        var missing = spec.positionalParameters().stream()
                .filter(parameter -> parameter.getValue() == null)
                .toList();
        if (!missing.isEmpty()) {
            throw new CommandLine.MissingParameterException(
                    spec.commandLine(),
                    List.copyOf(missing),
                    missing.stream()
                            .map(CommandLine.Model.ArgSpec::paramLabel)
                            .collect(Collectors.joining("', '", "Missing required parameters: '", "'")));
        }
    }

    @Override
    public Integer call() {
        demand();
        Format format = Objects.requireNonNull(what).format();
        ImportSource source = source(Objects.requireNonNull(from));
        var words = new CommandWords(spec.commandLine().getOut(), messages);
        ImportRun run = runs.get(imports.start(source, format, null, Runnable::run));
        if (!quiet) {
            report.each(run.id(), null, words::line);
        }
        words.outcome(run);
        if (run.state() != RunState.PREVIEWED) {
            return run.state() == RunState.DONE ? DONE : REFUSED;
        }
        if (dryRun || !(yes || agreed(words))) {
            imports.abandon(run);
            return dryRun ? DONE : NOT_CONFIRMED;
        }
        imports.confirm(run, !partial && !run.isLikelyPart(), "command", Runnable::run);
        ImportRun written = runs.get(run.id());
        words.outcome(written);
        return written.state() == RunState.DONE ? DONE : REFUSED;
    }

    private ImportSource source(String from) {
        if (from.contains("://")) {
            return new ImportSource.Remote(from);
        }
        Path file = Path.of(from);
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), messages.console().text("imports.command.no-file", from));
        }
        return new ImportSource.Local(file);
    }

    /** Without a word (a task that nobody watches) the answer is no. */
    private static boolean agreed(CommandWords words) {
        words.ask();
        try {
            String answer = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
            return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("o|oui|y|yes");
        } catch (IOException e) {
            return false;
        }
    }
}
