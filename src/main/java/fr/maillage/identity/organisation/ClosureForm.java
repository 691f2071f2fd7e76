package fr.maillage.identity.organisation;

import fr.maillage.identity.account.Typed;
import fr.maillage.web.Problems;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Days on which an organisation will be closed, as typed.
 *
 * @param first 2027-08-02
 * @param last empty: that one day
 */
public record ClosureForm(String first, String last, String word) {
    private static final int LONGEST_WORD = 120;
    private static final int LONGEST_DAYS = 366;

    public ClosureForm(@Nullable String first, @Nullable String last, @Nullable String word) {
        this.first = Typed.line(first);
        this.last = Typed.line(last);
        this.word = Typed.line(word);
    }

    static ClosureForm empty() {
        return new ClosureForm(null, null, null);
    }

    Optional<LocalDate> begins() {
        return day(first);
    }

    Optional<LocalDate> ends() {
        return last.isEmpty() ? begins() : day(last);
    }

    Problems problems() {
        boolean order = begins().flatMap(
                        from -> ends().map(to -> !to.isBefore(from) && to.isBefore(from.plusDays(LONGEST_DAYS))))
                .orElse(true);
        return Problems.none()
                .addIf(begins().isEmpty(), "first", "organisation.problem.day")
                .addIf(ends().isEmpty() && !last.isEmpty(), "last", "organisation.problem.day")
                .addIf(!order, "last", "organisation.problem.order")
                .addIf(word.length() > LONGEST_WORD, "word", "people.problem.too-long", LONGEST_WORD);
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
