package fr.maillage.directory.hours;

import fr.maillage.directory.hours.HoursRule.HolidayKind;

/** What an hours text says of public holidays. */
public enum OnPublicHolidays {
    /** Nothing: read as other days, but the page should say that it is worth checking. */
    UNSAID,
    CLOSED,
    /** They have hours of their own, or count as certain weekdays. */
    NAMED;

    static OnPublicHolidays of(Rules rules) {
        var naming = rules.inOrder().stream()
                .filter(rule -> rule.names().contains(HolidayKind.PUBLIC))
                .toList();
        if (naming.isEmpty()) {
            return UNSAID;
        }
        return naming.stream().allMatch(rule -> rule.closes() && rule.spans().isEmpty()) ? CLOSED : NAMED;
    }
}
