package fr.maillage.identity.setup;

import fr.maillage.identity.account.Typed;
import fr.maillage.mail.Email;
import fr.maillage.web.Problems;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the first administrator fills in, as it was typed.
 *
 * @param days ISO days of the week, Monday is 1
 */
public record SetupForm(
        String instance,
        List<String> languages,
        String opensAt,
        String closesAt,
        List<Integer> days,
        String name,
        String email) {
    private static final int LONGEST_NAME = 120;

    public SetupForm {
        instance = instance.strip();
        name = name.strip();
        email = email.strip();
        days = days.stream().filter(Objects::nonNull).distinct().toList();
    }

    static SetupForm blank() {
        return new SetupForm("", List.of("fr", "en", "falc"), "08:30", "17:30", List.of(1, 2, 3, 4, 5), "", "");
    }

    Problems problems() {
        LocalTime opens = time(opensAt);
        LocalTime closes = time(closesAt);
        return Problems.none()
                .addIf(instance.isEmpty(), "instance", "form.required")
                .addIf(instance.length() > LONGEST_NAME, "instance", "setup.too-long", LONGEST_NAME)
                .addIf(!languages.contains("fr") && !languages.contains("en"), "languages", "setup.languages.none")
                .addIf(opens == null, "opensAt", "setup.time.unreadable")
                .addIf(closes == null, "closesAt", "setup.time.unreadable")
                .addIf(opens != null && closes != null && !opens.isBefore(closes), "closesAt", "setup.time.order")
                .addIf(days.isEmpty() || days.stream().anyMatch(d -> d < 1 || d > 7), "days", "setup.days.none")
                .addIf(!Typed.sayable(name), "name", "form.required")
                .addIf(name.length() > LONGEST_NAME, "name", "setup.too-long", LONGEST_NAME)
                .addIf(!Email.looksRight(email), "email", "sign-in.email.wrong");
    }

    private static @Nullable LocalTime time(String typed) {
        try {
            return LocalTime.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
