package fr.maillage.directory.territory;

import fr.maillage.directory.territory.GeographyRun.What;
import fr.maillage.directory.territory.official.Outlines;
import fr.maillage.directory.territory.official.Unreadable;
import fr.maillage.web.Messages;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import outlines FILE}: answers 0, or 1 with the reason where nothing could be taken. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Command(
        name = "outlines",
        description = "Import the outlines of territories: GeoJSON, matched by the property 'code'.")
public class OutlinesCommand implements Callable<Integer> {
    private final Outlines outlines;
    private final CommandLineWork work;
    private final Messages.In messages;

    @Parameters(paramLabel = "FILE", description = "A GeoJSON file.")
    Path file = Path.of("");

    @Option(names = "--kind", description = "region, departement, epci or commune; told from the codes unless given.")
    @Nullable
    String kind;

    @Spec
    CommandSpec spec = CommandSpec.create();

    OutlinesCommand(Outlines outlines, CommandLineWork work, Messages messages) {
        this.outlines = outlines;
        this.work = work;
        this.messages = messages.console();
    }

    @Override
    public Integer call() {
        try {
            var of = kind == null ? null : Kind.of(kind).orElse(null);
            var tally = work.run(What.OUTLINES, () -> outlines.follow(file, of));
            Told.tally(tally, messages, spec.commandLine().getOut());
            return 0;
        } catch (Unreadable refusal) {
            spec.commandLine().getErr().println(messages.text(refusal.key(), refusal.arguments()));
            return 1;
        }
    }
}
