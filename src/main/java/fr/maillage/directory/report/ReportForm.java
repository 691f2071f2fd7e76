package fr.maillage.directory.report;

import fr.maillage.mail.Email;
import fr.maillage.web.Problems;
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
                .addIf(!address().isEmpty() && !Email.looksRight(address()), "email", "report.email.wrong");
    }
}
