package fr.maillage.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The commands of the modules, as {@code commands.properties} lists them: {@code user.invite} is the class of
 * {@code maillage user invite}. By name, because what is inside a module is nobody else's to refer to.
 */
final class CommandList {
    private static final String FILE = "commands.properties";

    private CommandList() {}

    /** In an order where a command comes before those under it. */
    static Map<String, String> read() {
        try {
            Properties listed = PropertiesLoaderUtils.loadProperties(
                    new ClassPathResource(FILE, CommandList.class.getClassLoader()));
            var sorted = new TreeMap<String, String>();
            listed.forEach((words, type) -> sorted.put((String) words, (String) type));
            return sorted;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CommandLine hangUnder(CommandLine root, IFactory factory) {
        read().forEach((words, type) -> {
            CommandLine above = root;
            String word = words;
            while (word.contains(".")) {
                above = group(above, word.substring(0, word.indexOf('.')));
                word = word.substring(word.indexOf('.') + 1);
            }
            var command = new CommandLine(named(type), factory);
            command.getCommandSpec().mixinStandardHelpOptions(true); // each explains itself
            above.addSubcommand(word, command);
        });
        return root;
    }

    /** The same commands, whose help speaks this language where it has texts in it, else English. */
    static CommandLine told(CommandLine root, Locale locale) {
        return root.setResourceBundle(ResourceBundle.getBundle(
                "help", locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    private static CommandLine group(CommandLine above, String word) {
        CommandLine known = above.getSubcommands().get(word);
        if (known == null) {
            var spec = CommandSpec.create().name(word).mixinStandardHelpOptions(true);
            spec.usageMessage().description(ConsoleText.of("launch.group." + word));
            known = new CommandLine(spec);
            above.addSubcommand(word, known);
        }
        return known;
    }

    private static Class<?> named(String type) {
        try {
            return Class.forName(type);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(FILE + " names a class that is not there: " + type, e);
        }
    }
}
