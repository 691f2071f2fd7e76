package fr.maillage.community.moderation;

import fr.maillage.web.Problems;
import org.jspecify.annotations.Nullable;

/** What is decided, and why: both sides read the reason. */
public record DecisionForm(
        @Nullable String decision, @Nullable String reason) {
    static final int LONGEST = 2000;

    Problems problems() {
        return reason(
                Problems.none().addIf(Decision.of(decision).isEmpty(), "decision", "queue.decision.missing"), said());
    }

    static Problems reason(Problems problems, String reason) {
        int length = reason.strip().length();
        return problems.addIf(length == 0, "reason", "queue.reason.missing")
                .addIf(length > LONGEST, "reason", "community.too-long", length, LONGEST);
    }

    /** What was typed, as it is kept and shown. */
    public String said() {
        return reason == null ? "" : reason.strip();
    }
}
