package fr.maillage.identity.link;

import fr.maillage.web.Messages;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** For an administrator who lost every way in: the disk's keeper prints them a link. */
@Component
@Command(name = "link", description = "Print a link that signs someone in, once, within a quarter of an hour.")
public class LinkCommand implements Callable<Integer> {
    private final HandedLink link;
    private final Messages.In messages;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Parameters(paramLabel = "EMAIL", description = "The address of their account.")
    private String email = "";

    LinkCommand(HandedLink link, Messages messages) {
        this.link = link;
        this.messages = messages.console();
    }

    /** 0, or 1 where no open account has this address. */
    @Override
    public Integer call() {
        var handed = link.to(email);
        handed.ifPresentOrElse(
                spec.commandLine().getOut()::println,
                () -> spec.commandLine().getErr().println(messages.text("command.link.none", email)));
        return handed.isPresent() ? 0 : 1;
    }
}
