package fr.maillage.community.project;

import fr.maillage.community.Wording;
import fr.maillage.web.Problems;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A decision to write down, or to change. */
public record DecisionForm(
        @Nullable String decided,
        @Nullable String why,
        @Nullable String on) {
    static DecisionForm empty() {
        return new DecisionForm(null, null, null);
    }

    static DecisionForm of(LoggedDecision one) {
        return new DecisionForm(one.title(), one.why(), one.day().toString());
    }

    Problems problems() {
        var problems = Typing.line(Problems.none(), "decided", decidedTyped(), "decision.title.missing");
        Typing.text(problems, "why", whyTyped());
        return problems.addIf(Typing.day(on) == null, "on", "project.day.wrong");
    }

    /** With the words that were found to tell nobody apart. */
    DecisionForm saying(String otherDecided, String otherWhy) {
        return new DecisionForm(otherDecided, otherWhy, on);
    }

    public String decidedTyped() {
        return Wording.line(decided);
    }

    public String whyTyped() {
        return Wording.text(why);
    }

    public String onTyped() {
        return Wording.line(on);
    }

    /** Once there are no {@link #problems()}. */
    LocalDate chosenDay() {
        return Objects.requireNonNull(Typing.day(on));
    }
}
