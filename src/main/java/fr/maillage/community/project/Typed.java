package fr.maillage.community.project;

import fr.maillage.community.discretion.Check;
import java.util.List;

/**
 * What was typed in the short forms of the page of a project, and what is asked about it.
 *
 * @param dayCheck about the day
 * @param check about the decision
 * @param page the name of what is to be linked
 * @param found what may be meant by it
 */
public record Typed(
        DayForm day, Check dayCheck, DecisionForm decision, Check check, String page, List<LinkedDocument> found) {
    static final Typed NOTHING =
            new Typed(DayForm.empty(), Check.none(), DecisionForm.empty(), Check.none(), "", List.of());

    static Typed day(DayForm day, Check check) {
        return new Typed(day, check, NOTHING.decision, NOTHING.check, "", List.of());
    }

    static Typed decision(DecisionForm decision, Check check) {
        return new Typed(NOTHING.day, NOTHING.dayCheck, decision, check, "", List.of());
    }

    static Typed page(String page, List<LinkedDocument> found) {
        return new Typed(NOTHING.day, NOTHING.dayCheck, NOTHING.decision, NOTHING.check, page, found);
    }
}
