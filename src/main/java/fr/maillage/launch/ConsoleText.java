package fr.maillage.launch;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** What is said on the console, in English where the system speaks it, in French elsewhere. */
final class ConsoleText {
    private ConsoleText() {}

    static String of(String key, Object... arguments) {
        var locale = Locale.getDefault().getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT;
        var texts = ResourceBundle.getBundle(
                "messages.launch",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Object[] plain = Arrays.stream(arguments).map(String::valueOf).toArray();
        return MessageFormat.format(texts.getString(key), plain);
    }
}
