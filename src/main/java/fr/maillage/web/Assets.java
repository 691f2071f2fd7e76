package fr.maillage.web;

import gg.jte.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Styles, scripts and icons, each under an address that changes with its content. */
@Component
public class Assets {
    private static final String SIZES = "width=\"16\" height=\"16\" ";
    private final ResourceUrlProvider addresses;
    private final Map<String, String> known = new ConcurrentHashMap<>();
    private final Map<String, Content> icons = new ConcurrentHashMap<>();

    Assets(ResourceUrlProvider addresses) {
        this.addresses = addresses;
    }

    /** For {@code css/site.css} or, in a webjar, {@code bootstrap/dist/css/bootstrap.min.css}. */
    public String address(String path) {
        return known.computeIfAbsent(path, p -> {
            String address = addresses.getForLookupPath("/assets/" + p);
            if (address == null) {
                throw new IllegalArgumentException("No file " + p + " among the assets");
            }
            return address;
        });
    }

    /** A Bootstrap icon drawn in the page itself, hidden from screen readers: a word always stands beside it. */
    public Content icon(String name) {
        return icons.computeIfAbsent(name, n -> {
            String drawing = read(n).replace(SIZES, "aria-hidden=\"true\" focusable=\"false\" ")
                    .strip();
            return output -> output.writeContent(drawing);
        });
    }

    private static String read(String name) {
        try {
            var found = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:META-INF/resources/webjars/bootstrap-icons/*/icons/" + name + ".svg");
            if (found.length == 0) {
                throw new IllegalArgumentException("No icon " + name);
            }
            return found[0].getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
