package fr.maillage.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.AbstractResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Serves Bootstrap without the rules for what no page shows: a fifth of its weight, which everybody would download on a
 * first visit. Stands behind the versions, so that the address changes with what is kept.
 */
final class StylesInUse extends AbstractResourceResolver {
    static final String SHEET = "bootstrap.min.css";

    /** The classes of Bootstrap that the templates and scripts use; a test compares. */
    static final Set<String> CLASSES = Set.of(
            "align-items-end",
            "border-top",
            "btn",
            "btn-link",
            "btn-primary",
            "btn-sm",
            "card",
            "d-flex",
            "flex-grow-1",
            "flex-wrap",
            "font-monospace",
            "form-check",
            "form-check-input",
            "form-check-label",
            "form-control",
            "form-select",
            "fs-3",
            "gap-2",
            "lead",
            "m-0",
            "mb-0",
            "mb-1",
            "mb-2",
            "mb-3",
            "mt-2",
            "mt-3",
            "py-3",
            "small",
            "table",
            "text-break",
            "visually-hidden");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern EXCLUDED = Pattern.compile(":not\\([^)]*\\)");
    private static final Pattern CLASS = Pattern.compile("\\.([a-zA-Z_][\\w-]*)");
    private static final Pattern BETWEEN_SELECTORS = Pattern.compile(",(?![^(]*\\))");

    @Override
    protected @Nullable Resource resolveResourceInternal(
            @Nullable HttpServletRequest request,
            String requestPath,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        Resource found = chain.resolveResource(request, requestPath, locations);
        return found != null && SHEET.equals(found.getFilename()) ? lean(found) : found;
    }

    @Override
    protected @Nullable String resolveUrlPathInternal(
            String path, List<? extends Resource> locations, ResourceResolverChain chain) {
        return chain.resolveUrlPath(path, locations);
    }

    private static Resource lean(Resource whole) {
        try {
            String sheet = whole.getContentAsString(StandardCharsets.UTF_8);
            return new TransformedResource(whole, lean(sheet).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param sheet minified: no space around braces and commas */
    static String lean(String sheet) {
        var kept = new StringBuilder("/*! Bootstrap, MIT, https://github.com/twbs/bootstrap/blob/main/LICENSE */");
        keep(COMMENT.matcher(sheet).replaceAll("").replace("@charset \"UTF-8\";", ""), kept);
        return kept.toString();
    }

    private static void keep(String rules, StringBuilder kept) {
        int at = 0;
        for (int open = rules.indexOf('{'); open >= 0; open = rules.indexOf('{', at)) {
            String head = rules.substring(at, open).strip();
            int end = closing(rules, open);
            String body = rules.substring(open + 1, end);
            if (head.startsWith("@media") || head.startsWith("@supports")) {
                var inner = new StringBuilder();
                keep(body, inner);
                if (!inner.isEmpty()) {
                    kept.append(head).append('{').append(inner).append('}');
                }
            } else {
                String selectors = head.startsWith("@") ? head : used(head);
                if (!selectors.isEmpty()) {
                    kept.append(selectors).append('{').append(body).append('}');
                }
            }
            at = end + 1;
        }
    }

    private static String used(String selectors) {
        return Arrays.stream(BETWEEN_SELECTORS.split(selectors))
                .filter(selector ->
                        CLASSES.containsAll(classes(EXCLUDED.matcher(selector).replaceAll(""))))
                .collect(Collectors.joining(","));
    }

    static Set<String> classes(String text) {
        return CLASS.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static int closing(String rules, int open) {
        int depth = 0;
        for (int i = open; i < rules.length(); i++) {
            depth += rules.charAt(i) == '{' ? 1 : rules.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("A brace is never closed");
    }
}
