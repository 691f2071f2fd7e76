package fr.maillage.launch;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.objenesis.SpringObjenesis;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The command line. What is asked is read first, without a platform, so that help and mistakes are answered at once and
 * no database starts for them; then the command itself gets the platform it works with.
 *
 * @param application the Spring application
 * @param commands the class that lists the commands
 */
public record Program(Class<?> application, Class<?> commands) {
    /** The platform answers requests: the process stays. */
    public static final int STAYS = -1;

    /** A setting of Spring's, "--server.port=8081": it has a dot where options of commands have none. */
    private static final Predicate<String> SETTING =
            Pattern.compile("--[\\w-]+(\\.[\\w\\[\\]-]+)+=.*").asMatchPredicate();

    /** What to tell the caller's shell: 0 done, 1 refused or failed, 2 not understood, or {@link #STAYS}. */
    public int run(String... arguments) {
        String[] settings = Arrays.stream(arguments).filter(SETTING).toArray(String[]::new);
        String[] words = Arrays.stream(arguments).filter(SETTING.negate()).toArray(String[]::new);
        var grammar = line(unstarted());
        try {
            ParseResult read = grammar.parseArgs(words);
            Integer helped = CommandLine.executeHelpRequest(read);
            if (helped != null) {
                return helped;
            }
            Object asked = last(read).commandSpec().userObject();
            if (asked instanceof Platform) {
                return start(words, settings);
            }
            if (asked instanceof Demanding demanding) {
                demanding.demand();
            }
            return asked instanceof Runnable || asked instanceof Callable<?>
                    ? work(words, settings)
                    : incomplete(last(read));
        } catch (ParameterException e) {
            return misunderstood(e);
        }
    }

    private CommandLine line(IFactory factory) {
        return CommandList.told(
                CommandList.hangUnder(new CommandLine(commands, factory), factory), Locale.getDefault());
    }

    private int start(String[] words, String[] settings) {
        var read = new CommandLine(commands).parseArgs(words);
        try {
            ((Platform) last(read).commandSpec().userObject()).start(application, settings);
            return STAYS;
        } catch (RuntimeException e) {
            return CommandLine.ExitCode.SOFTWARE; // Spring has said why
        }
    }

    /** What a command prints may be data that goes into a file: what is logged meanwhile goes beside it. */
    private int work(String[] words, String[] settings) {
        PrintStream printed = System.out;
        System.setOut(System.err);
        try (var beans = new Beans(application, settings)) {
            return line(beans)
                    .setOut(new PrintWriter(printed, true))
                    .setParameterExceptionHandler((e, ignored) -> misunderstood(e))
                    .setExecutionExceptionHandler((e, line, ignored) -> {
                        line.getErr().println(Beans.reason(e));
                        return CommandLine.ExitCode.SOFTWARE;
                    })
                    .execute(words);
        } catch (Beans.NotStarted e) {
            return CommandLine.ExitCode.SOFTWARE; // Spring has said why
        } finally {
            System.setOut(printed);
        }
    }

    private static int incomplete(ParseResult read) {
        CommandLine line = read.commandSpec().commandLine();
        line.usage(line.getErr());
        return CommandLine.ExitCode.USAGE;
    }

    private static int misunderstood(ParameterException e) {
        CommandLine line = e.getCommandLine();
        line.getErr().println(e.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(e, line.getErr());
        line.getErr().println(line.getCommandSpec().qualifiedName() + " --help");
        return CommandLine.ExitCode.USAGE;
    }

    private static ParseResult last(ParseResult read) {
        return read.hasSubcommand() ? last(read.subcommand()) : read;
    }

    /** Makes commands whose constructors have not run: enough to read words into. */
    static IFactory unstarted() {
        var objenesis = new SpringObjenesis();
        var ordinary = CommandLine.defaultFactory();
        return new IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                return Beans.isOne(type) ? objenesis.newInstance(type, false) : ordinary.create(type);
            }
        };
    }
}
