package fr.maillage.community.project;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A day that counts for a project.
 *
 * @param link where a meeting is held or prepared; may be empty
 * @param reached for a milestone: what it stands for is done
 */
public record ProjectDay(long id, DayKind kind, String title, LocalDate day, String link, boolean reached) {
    /** What a form says it was opened on: where it is another by now, somebody changed it meanwhile. */
    public int state() {
        return Objects.hash(kind.name(), title, day, link);
    }

    public boolean milestone() {
        return kind == DayKind.MILESTONE;
    }
}
