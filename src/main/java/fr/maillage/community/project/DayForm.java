package fr.maillage.community.project;

import fr.maillage.community.Wording;
import fr.maillage.web.Problems;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A day to add to a project, or to change. */
public record DayForm(
        @Nullable String kind,
        @Nullable String title,
        @Nullable String day,
        @Nullable String link) {
    private static final int LONGEST_LINK = 500;

    static DayForm empty() {
        return new DayForm(null, null, null, null);
    }

    static DayForm of(ProjectDay one) {
        return new DayForm(one.kind().name(), one.title(), one.day().toString(), one.link());
    }

    Problems problems() {
        return Typing.line(Problems.none(), "title", titleTyped(), "project.day.title.missing")
                .addIf(Typing.day(day) == null, "day", "project.day.wrong")
                .addIf(!linkTyped().isEmpty() && !leads(linkTyped()), "link", "project.day.link.wrong");
    }

    /** With words that were found to tell nobody apart. */
    DayForm saying(String otherTitle) {
        return new DayForm(kind, otherTitle, day, link);
    }

    public DayKind chosenKind() {
        return Arrays.stream(DayKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(DayKind.MILESTONE);
    }

    public String titleTyped() {
        return Wording.line(title);
    }

    public String dayTyped() {
        return Wording.line(day);
    }

    public String linkTyped() {
        return Wording.line(link);
    }

    /** Once there are no {@link #problems()}. */
    LocalDate chosenDay() {
        return Objects.requireNonNull(Typing.day(day));
    }

    private static boolean leads(String link) {
        try {
            var address = URI.create(link);
            return link.length() <= LONGEST_LINK
                    && address.getHost() != null
                    && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
