package fr.maillage.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import fr.maillage.testing.Chromium;
import fr.maillage.testing.Chromium.Window;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;

/**
 * One tab in which pages are looked at closely, each opened once: on a desktop in the light by every rule of axe; on a
 * phone in the dark by the rules that colours or the layout can break.
 */
final class Examination {
    /** The pins of a map lie where the places are, however near to each other; the list beside it leads to the same. */
    private static final String RUN = """
            rules => axe.run(document, {resultTypes: ['violations'], elementRef: true,
                    ...(rules.length ? {runOnly: {type: 'rule', values: rules}} : {})})
                .then(found => found.violations
                    .map(({id, nodes}) => ({id, nodes: nodes.filter(node =>
                        id !== 'target-size' || !node.element.closest('.leaflet-container'))}))
                    .filter(({nodes}) => nodes.length)
                    .map(({id, nodes}) => `${id}: ${nodes.map(node => node.html + ' ' + node.failureSummary).join('; ')}`))""";

    private static final List<String> EVERY_RULE = List.of();
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");
    private static final List<String> ON_A_PHONE = List.of(
            "color-contrast",
            "link-in-text-block",
            "aria-hidden-focus",
            "bypass",
            "empty-heading",
            "heading-order",
            "landmark-banner-is-top-level",
            "landmark-no-duplicate-main",
            "landmark-one-main",
            "landmark-unique",
            "nested-interactive",
            "page-has-heading-one",
            "region",
            "scrollable-region-focusable",
            "skip-link",
            "target-size");
    /** In CSS pixels: the narrowest window that WCAG asks for. */
    private static final int NARROWEST = 320;

    private final Page page;
    private final SoftAssertions hold;
    private final List<String> complaints = new ArrayList<>();
    private boolean first = true;
    private final Set<String> asked = new LinkedHashSet<>();

    Examination(Page page, SoftAssertions hold) {
        this.page = page;
        this.hold = hold;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.addInitScript(Chromium.AXE);
        page.onRequest(request -> {
            if (!request.resourceType().equals("eventsource")) { // it weighs nothing, and does not end
                asked.add(request.url().replaceFirst("https?://[^/]*", ""));
            }
        });
    }

    /** @return what the browser asked for to show it, itself apart */
    Set<String> of(String path, boolean found) {
        complaints.clear();
        asked.clear();
        look(Window.DESKTOP);
        page.navigate(path);
        Set<String> parts = new LinkedHashSet<>(asked);
        accessible(path, "desktop", EVERY_RULE);
        look(Window.PHONE.dark());
        accessible(path, "phone, dark", ON_A_PHONE);
        if (first) { // the frame, which is everywhere the same, in the two windows that are left
            first = false;
            look(Window.PHONE);
            accessible(path, "phone", ON_A_PHONE);
            look(Window.DESKTOP.dark());
            accessible(path, "desktop, dark", COLOURS);
            look(Window.PHONE);
        }
        page.setViewportSize(NARROWEST, Window.PHONE.height());
        hold.assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("no sideways scroll on " + path)
                .isTrue();
        if (!found) {
            complaints.removeIf(complaint -> complaint.contains("404"));
        }
        hold.assertThat(complaints).as("the console on " + path).isEmpty();
        parts.addAll(asked);
        parts.removeIf(part -> part.equals(path) || !part.startsWith("/"));
        return parts;
    }

    private void look(Window window) {
        page.setViewportSize(window.width(), window.height());
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(window.light()).setReducedMotion(ReducedMotion.REDUCE));
    }

    private void accessible(String path, String window, List<String> rules) {
        hold.assertThat((List<?>) page.evaluate(RUN, rules))
                .as("accessibility of " + path + ", " + window)
                .isEmpty();
    }
}
