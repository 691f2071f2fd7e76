package fr.maillage.community.page;

import fr.maillage.community.Wording;
import fr.maillage.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What someone writes on a page.
 *
 * @param version the one they saw, or null for a new page
 */
record PageForm(
        @Nullable String title,
        @Nullable String body,
        @Nullable Integer version) {
    static final int LONGEST_TITLE = 140;
    static final int LONGEST_BODY = 60_000;

    static PageForm empty() {
        return new PageForm(null, null, null);
    }

    static PageForm of(SharedPage page) {
        return new PageForm(page.title(), page.body(), page.version());
    }

    Problems problems() {
        return Problems.none()
                .addIf(!Wording.sayable(titleTyped()), "title", "page.title.missing")
                .addIf(
                        titleTyped().length() > LONGEST_TITLE,
                        "title",
                        "community.too-long",
                        titleTyped().length(),
                        LONGEST_TITLE)
                .addIf(bodyTyped().isEmpty(), "body", "page.body.missing")
                .addIf(
                        bodyTyped().length() > LONGEST_BODY,
                        "body",
                        "community.too-long",
                        bodyTyped().length(),
                        LONGEST_BODY);
    }

    String titleTyped() {
        return Wording.line(title);
    }

    String bodyTyped() {
        return Wording.text(body);
    }

    /** Unreadable, it is that of no version. */
    int seen() {
        return version == null ? 0 : version;
    }
}
