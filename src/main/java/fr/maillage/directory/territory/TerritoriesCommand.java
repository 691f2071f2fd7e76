package fr.maillage.directory.territory;

import fr.maillage.directory.territory.GeographyRun.What;
import fr.maillage.directory.territory.official.OfficialLists;
import fr.maillage.directory.territory.official.Unreadable;
import fr.maillage.web.Messages;
import java.util.concurrent.Callable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import territories FILE-or-https-URL}: answers 0, or 1 with the reason where nothing could be taken. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Command(
        name = "territories",
        description = "Import communes and EPCI: CSV with the columns of the official list, or the official JSON.")
public class TerritoriesCommand implements Callable<Integer> {
    private final OfficialLists lists;
    private final CommandLineWork work;
    private final Messages.In messages;

    @Parameters(paramLabel = "FILE-or-https-URL", description = "A file, an https address, or 'official'.")
    String origin = "";

    @Spec
    CommandSpec spec = CommandSpec.create();

    TerritoriesCommand(OfficialLists lists, CommandLineWork work, Messages messages) {
        this.lists = lists;
        this.work = work;
        this.messages = messages.console();
    }

    @Override
    public Integer call() {
        try {
            var tally = origin.equals("official")
                    ? work.run(What.OFFICIAL, lists::followService)
                    : work.run(What.LIST, () -> lists.follow(origin));
            Told.tally(tally, messages, spec.commandLine().getOut());
            return 0;
        } catch (Unreadable refusal) {
            spec.commandLine().getErr().println(messages.text(refusal.key(), refusal.arguments()));
            return 1;
        }
    }
}
