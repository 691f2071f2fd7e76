package fr.maillage.identity.coordination;

import fr.maillage.identity.account.Typed;
import fr.maillage.identity.organisation.HolidayRegion;
import fr.maillage.web.Language;
import fr.maillage.web.Problems;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the instance as typed.
 *
 * @param languages their codes
 * @param opens local time, 08:30
 * @param days ISO weekdays, Monday is 1
 * @param holidays whose public holidays are kept ({@link HolidayRegion})
 */
public record SettingsForm(
        String name, List<String> languages, String opens, String closes, List<Integer> days, String holidays) {
    private static final int LONGEST_NAME = 80;

    public SettingsForm(
            @Nullable String name,
            @Nullable List<String> languages,
            @Nullable String opens,
            @Nullable String closes,
            @Nullable List<Integer> days,
            @Nullable String holidays) {
        this.name = Typed.line(name);
        this.languages = languages == null ? List.of() : languages;
        this.opens = Typed.line(opens);
        this.closes = Typed.line(closes);
        this.days = days == null
                ? List.of()
                : days.stream()
                        .filter(day -> day != null && day >= 1 && day <= 7)
                        .distinct()
                        .toList();
        this.holidays =
                HolidayRegion.named(holidays).orElse(HolidayRegion.FRANCE).name();
    }

    /** All that says when the instance works. */
    List<Object> hours() {
        return List.of(opens, closes, days.stream().sorted().toList(), holidays);
    }

    /** French is always offered: what another language lacks is said in it. */
    List<Language> chosen() {
        return Arrays.stream(Language.values())
                .filter(language -> language == Language.FR || languages.contains(language.code()))
                .toList();
    }

    Problems problems() {
        boolean order =
                time(opens).flatMap(from -> time(closes).map(from::isBefore)).orElse(false);
        return Problems.none()
                .addIf(name.isEmpty(), "name", "form.required")
                .addIf(name.length() > LONGEST_NAME, "name", "people.problem.too-long", LONGEST_NAME)
                .addIf(!order, "opens", "profile.problem.hours", opens, closes)
                .addIf(days.isEmpty(), "days", "settings.problem.days");
    }

    private static Optional<LocalTime> time(String typed) {
        try {
            return Optional.of(LocalTime.parse(typed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
