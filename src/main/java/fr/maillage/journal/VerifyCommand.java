package fr.maillage.journal;

import fr.maillage.web.Messages;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code journal verify}: for whoever has to say that nothing was changed afterwards. */
@Component
@Command(
        name = "verify",
        description = "Read the whole journal again, and say whether each entry is as it was written.",
        mixinStandardHelpOptions = true)
class VerifyCommand implements Callable<Integer> {
    private final Journal journal;
    private final Messages.In messages;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    VerifyCommand(Journal journal, Messages messages) {
        this.journal = journal;
        this.messages = messages.console();
    }

    /** 0, or 1 where an entry is missing or is not as it was written. */
    @Override
    public Integer call() {
        var chain = journal.chain();
        chain.broken()
                .ifPresentOrElse(
                        entry -> spec.commandLine().getErr().println(messages.text("journal.verify.broken", entry)),
                        () -> spec.commandLine()
                                .getOut()
                                .println(messages.text("journal.verify.sound", chain.entries())));
        return chain.broken().isPresent() ? 1 : 0;
    }
}
