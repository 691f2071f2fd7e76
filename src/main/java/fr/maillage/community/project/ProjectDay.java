package fr.maillage.community.project;

import java.time.LocalDate;

/**
 * A day that counts for a project.
 *
 * @param link where a meeting is held or prepared; may be empty
 * @param reached for a milestone: what it stands for is done
 */
public record ProjectDay(long id, DayKind kind, String title, LocalDate day, String link, boolean reached) {
    public boolean milestone() {
        return kind == DayKind.MILESTONE;
    }
}
