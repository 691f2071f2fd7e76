package fr.maillage.directory.report;

import fr.maillage.web.Problems;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What someone writes about an entry.
 *
 * @param nickname a field that people do not see: whoever fills it in is a robot
 */
record ReportForm(
        @Nullable String message,
        @Nullable String email,
        @Nullable String nickname) {
    private static final int LONGEST_MESSAGE = 2000;
    private static final int LONGEST_EMAIL = 254; // RFC 5321, 4.5.3.1.3
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    String text() {
        return message == null ? "" : message.strip();
    }

    String address() {
        return email == null ? "" : email.strip();
    }

    boolean byRobot() {
        return nickname != null && !nickname.isBlank();
    }

    Problems problems() {
        return Problems.none()
                .addIf(text().isEmpty(), "message", "form.required")
                .addIf(text().length() > LONGEST_MESSAGE, "message", "report.too-long", LONGEST_MESSAGE)
                .addIf(
                        !address().isEmpty()
                                && (address().length() > LONGEST_EMAIL
                                        || !EMAIL.matcher(address()).matches()),
                        "email",
                        "report.email.wrong");
    }
}
