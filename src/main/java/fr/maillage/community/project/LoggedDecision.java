package fr.maillage.community.project;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Something that was decided.
 *
 * @param why may be empty
 * @param author the name of who wrote it down; empty where their account is gone
 * @param own the viewer wrote it down
 */
public record LoggedDecision(long id, LocalDate day, String title, String why, String author, boolean own) {
    /** What a form says it was opened on: where it is another by now, somebody changed it meanwhile. */
    public int state() {
        return Objects.hash(day, title, why);
    }
}
