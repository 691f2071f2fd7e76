package fr.maillage.community.reaction;

import java.util.List;

/**
 * How many said one thing about something written.
 *
 * @param mine the viewer is among them
 * @param names the first of them; none where names are chosen
 */
public record Tally(Reaction reaction, int people, boolean mine, List<String> names) {
    /** How many besides the viewer. */
    public int others() {
        return mine ? people - 1 : people;
    }

    /** How many of them are not named. */
    public int unnamed() {
        return people - names.size();
    }
}
