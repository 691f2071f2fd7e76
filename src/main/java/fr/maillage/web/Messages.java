package fr.maillage.web;

import gg.jte.Content;
import gg.jte.support.LocalizationSupport;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every text of the interface, read once from {@code messages/*.properties} (UTF-8). The bare file is French, {@code _en}
 * English, {@code _falc} easy French; what FALC lacks is said in French. Texts are trusted and printed as they are;
 * their arguments are escaped.
 */
@Component
public class Messages {
    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
    /** Those with places for arguments, each read once, not for every page. */
    private final Map<Language, Map<String, MessageFormat>> formats = new EnumMap<>(Language.class);

    Messages() {
        for (Language language : Language.values()) {
            texts.put(language, new HashMap<>());
            formats.put(language, new ConcurrentHashMap<>());
        }
        for (Resource file : files()) {
            String name = String.valueOf(file.getFilename());
            read(file, languageOf(name));
        }
        of(Language.FR).forEach((key, text) -> of(Language.FALC).putIfAbsent(key, text));
    }

    /** The texts in one language, for a template or a mail. */
    public In in(Language language) {
        return new In(language);
    }

    /** What a command or a start says on the console: in English where the machine speaks it, in French elsewhere. */
    public In console() {
        return in(Locale.getDefault().getLanguage().equals("en") ? Language.EN : Language.FR);
    }

    private Map<String, String> of(Language language) {
        return Objects.requireNonNull(texts.get(language));
    }

    private static Language languageOf(String file) {
        return file.endsWith("_en.properties")
                ? Language.EN
                : file.endsWith("_falc.properties") ? Language.FALC : Language.FR;
    }

    private static Resource[] files() {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Resource file, Language language) {
        var properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.forEach((key, text) -> {
            String said = language == Language.EN ? (String) text : FrenchSpaces.kept((String) text);
            if (of(language).put((String) key, said) != null) {
                throw new IllegalStateException("The message " + key + " is written twice in " + language);
            }
        });
    }

    /** The texts in one language. */
    public final class In implements LocalizationSupport {
        private final Language language;

        private In(Language language) {
            this.language = language;
        }

        public Language language() {
            return language;
        }

        @Override
        public String lookup(String key) {
            String text = of(language).get(key);
            if (text == null) {
                throw new IllegalArgumentException("No message " + key + " in " + language);
            }
            return text;
        }

        public boolean has(String key) {
            return of(language).containsKey(key);
        }

        /** The text as a string, its arguments not escaped: for attributes (which jte escapes), mails and files. */
        public String text(String key, Object... arguments) {
            if (arguments.length == 0) {
                return lookup(key);
            }
            var format = Objects.requireNonNull(formats.get(language)).computeIfAbsent(key, this::format);
            synchronized (format) { // filled in by one at a time
                return format.format(arguments);
            }
        }

        private MessageFormat format(String key) {
            return new MessageFormat(lookup(key), language.locale());
        }

        /** The text as page content: arguments in place of {@code {0}} are escaped, and may be content themselves. */
        public Content content(String key, Object... arguments) {
            return localize(key, arguments);
        }
    }
}
