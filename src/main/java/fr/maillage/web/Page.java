package fr.maillage.web;

import gg.jte.Content;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * What the frame of a page needs, made once a request: who looks, in which language, where, and what was just done.
 *
 * @param path of the request, without its query
 * @param query of the request, undecoded, or null
 * @param csrf the token every form sends back
 * @param notice what the last act did, said once, or null
 * @param part true where htmx asked for a part of the page only
 * @param exit the neutral address to which a guest leaves at once
 */
public record Page(
        Viewer viewer,
        Instance instance,
        Messages.In messages,
        Assets assets,
        String path,
        @Nullable String query,
        Csrf csrf,
        @Nullable Notice notice,
        boolean part,
        String exit) {

    /**
     * The form parameter and the value that prove a form came from our own page; asked for where a form is drawn only,
     * for a visitor who merely reads needs no session.
     */
    public record Csrf(String parameter, Supplier<String> value) {
        public String token() {
            return value.get();
        }
    }

    /** The page drawn by a template, with {@code page} as its first parameter. */
    public View view(String template) {
        return View.of(template, this);
    }

    /** The same page in another language than the viewer's: that of a letter which leads to it. */
    public Page in(Messages.In language) {
        return new Page(viewer, instance, language, assets, path, query, csrf, notice, part, exit);
    }

    /** A text of the interface, for an attribute or an argument; jte escapes it where it is printed. */
    public String t(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** A text of the interface whose arguments may be content, a link for instance. */
    public Content html(String key, Object... arguments) {
        return messages.content(key, arguments);
    }

    public Language language() {
        return messages.language();
    }

    /** Dates, times, numbers and distances as the viewer writes them. */
    public Formats as() {
        return new Formats(messages, viewer.zone());
    }

    /** A value as it stands in the query of an address: what it holds cannot begin another parameter. */
    public String encoded(String value) {
        return UriUtils.encode(value, StandardCharsets.UTF_8);
    }

    /** The fingerprinted address of a file under {@code static/} or in a webjar. */
    public String asset(String path) {
        return assets.address(path);
    }

    public Content icon(String name) {
        return assets.icon(name);
    }

    /** True where the rail's entry of this path is the one we are in. */
    public boolean isIn(String section) {
        return path.equals(section) || path.startsWith(section + "/");
    }

    /** The signed-in member, or null for a visitor: for templates, which cannot match on types. */
    public Viewer.@Nullable Member member() {
        return viewer instanceof Viewer.Member member ? member : null;
    }
}
