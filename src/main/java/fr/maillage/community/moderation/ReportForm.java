package fr.maillage.community.moderation;

import fr.maillage.web.Problems;
import org.jspecify.annotations.Nullable;

/** What someone says who reports something. */
public record ReportForm(@Nullable String reason, @Nullable String words) {
    static final int LONGEST = 1000;

    Problems problems() {
        return Problems.none()
                .addIf(Reason.of(reason).isEmpty(), "reason", "moderation.reason.missing")
                .addIf(
                        Reason.of(reason).filter(Reason.OTHER::equals).isPresent() && said().isEmpty(),
                        "words",
                        "moderation.words.missing")
                .addIf(said().length() > LONGEST, "words", "community.too-long", said().length(), LONGEST);
    }

    /** What was typed, as it is kept and shown. */
    public String said() {
        return words == null ? "" : words.strip();
    }
}
