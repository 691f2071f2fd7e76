package fr.maillage.directory.exports;

import fr.maillage.directory.formats.Format;
import fr.maillage.directory.search.Question;
import fr.maillage.web.Messages;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The same files as the export page's. */
@Component
@Command(
        name = "export",
        description = "Export the directory in the open formats of the field.",
        mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {
    /** What the command line may name. */
    enum What {
        places,
        organisations,
        services,
        all
    }

    /** In which format: that of what is exported, the other one, or a table for spreadsheets. */
    enum Shape {
        own,
        mednum,
        inclusion,
        table
    }

    private final Exports exports;
    private final Messages.In messages;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "WHAT", description = "places, organisations, services or all")
    @SuppressWarnings("NullAway.Init")
    private What what;

    @Option(
            names = "--format",
            defaultValue = "own",
            description =
                    "mednum (CSV), inclusion (JSON), table (spreadsheet); without it, the format of what is exported")
    @SuppressWarnings("NullAway.Init")
    private Shape format;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "a file, or with \"all\" a folder; the terminal without it")
    private @Nullable Path out;

    ExportCommand(Exports exports, Messages messages) {
        this.exports = exports;
        this.messages = messages.console();
    }

    @Override
    public Integer call() throws IOException {
        if (what == What.all) {
            return all();
        }
        Export export = matching(what)
                .orElseThrow(() -> new CommandLine.ParameterException(
                        spec.commandLine(), messages.text("exports.command.shape", what, format)));
        try (OutputStream target =
                out == null ? new Unclosed(new FileOutputStream(FileDescriptor.out)) : Files.newOutputStream(out)) {
            exports.write(export, Question.EVERYTHING, target);
        }
        return 0;
    }

    private int all() throws IOException {
        if (out == null) {
            throw new CommandLine.ParameterException(spec.commandLine(), messages.text("exports.command.folder"));
        }
        Files.createDirectories(out);
        for (What each : List.of(What.places, What.organisations, What.services)) {
            Export export = matching(each).orElse(null);
            if (export != null) {
                Path file = out.resolve(export.file());
                int count = exports.write(export, Question.EVERYTHING, Files.newOutputStream(file));
                spec.commandLine().getOut().println(file + "  " + count);
            }
        }
        return 0;
    }

    private Optional<Export> matching(What each) {
        return Arrays.stream(Export.values())
                .filter(export -> export.entries().name().equals(each.name().toUpperCase(Locale.ROOT)))
                .filter(export -> switch (format) {
                    case table -> export.isSpreadsheet();
                    case own ->
                        !export.isSpreadsheet()
                                && export.format() == export.entries().format();
                    case mednum -> !export.isSpreadsheet() && export.format() == Format.PLACES;
                    case inclusion -> !export.isSpreadsheet() && export.format() != Format.PLACES;
                })
                .findFirst();
    }

    /** The terminal stays open when a file ends. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream terminal) {
            super(terminal);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
