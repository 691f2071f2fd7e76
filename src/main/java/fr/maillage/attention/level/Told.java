package fr.maillage.attention.level;

import fr.maillage.community.Level;
import org.jspecify.annotations.Nullable;

/**
 * How what is written in a discussion comes to someone, and why.
 *
 * @param heading of the discussion
 * @param belongs they are of the community; else they were named there, and nothing else of it comes
 * @param choice what they chose for this discussion alone, or null
 * @param began they wrote what opens it: whatever answers it answers them
 * @param named they are named in it
 * @param called how what names or answers them comes
 * @param calledBy which rule says so
 * @param level how the rest of it comes
 * @param reason which rule says so
 * @param everywhere how the community comes to them
 */
public record Told(
        long post,
        String heading,
        long community,
        String name,
        boolean belongs,
        @Nullable Choice choice,
        boolean began,
        boolean named,
        Level called,
        Reason calledBy,
        Level level,
        Reason reason,
        Level everywhere) {
    /** It comes because of what names or answers them: their own choice for that decides. */
    public boolean calls() {
        return (began || named) && calledBy == Reason.NAMED;
    }

    /** Some of it comes for another reason, or all of it does. */
    public boolean hasRest() {
        return !calls() || belongs && !began;
    }

    public boolean silenced() {
        return choice == Choice.SILENCED;
    }

    public boolean followed() {
        return choice == Choice.FOLLOWED;
    }
}
