package fr.maillage;

import fr.maillage.launch.Platform;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What can be asked on the command line. A class that is a component gets the platform's, without its pages. */
@Command(
        name = "maillage",
        description = "Starts the platform, or does one thing and ends.",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        synopsisSubcommandLabel = "[COMMAND]",
        subcommands = {Commands.Start.class, Commands.Demo.class, CommandLine.HelpCommand.class})
final class Commands extends Platform {

    /** The same as no command at all. */
    @Command(name = "start", description = "Start the platform.", mixinStandardHelpOptions = true)
    static final class Start extends Platform {}

    /** Its data stand apart from a real instance's. */
    @Command(
            name = "demo",
            description = "Start the platform with the demonstration network, and sign in with one click.",
            mixinStandardHelpOptions = true)
    static final class Demo extends Platform {
        Demo() {
            super("demo");
        }
    }

    /** As the build wrote it into the archive; absent when the classes run from their folder. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                "Maillage "
                        + Objects.requireNonNullElse(Maillage.class.getPackage().getImplementationVersion(), "")
            };
        }
    }
}
