package fr.maillage.community.project;

import fr.maillage.community.Wording;
import fr.maillage.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a task.
 *
 * @param assignee the number of a membership, {@link #WHO_LEFT} for who does it and left, or null for nobody
 * @param version the one that was seen
 */
public record TaskForm(
        @Nullable String title,
        @Nullable String note,
        @Nullable Long assignee,
        @Nullable String due,
        @Nullable Integer version) {
    /** Who does it stays so, though they are of the community no more. */
    public static final long WHO_LEFT = 0;

    static TaskForm of(Task task) {
        return new TaskForm(
                task.title(),
                task.note(),
                task.gone() ? Long.valueOf(WHO_LEFT) : task.assignee(),
                task.due() == null ? "" : task.due().toString(),
                task.version());
    }

    Problems problems() {
        var problems = Typing.line(Problems.none(), "title", titleTyped(), "task.title.missing");
        Typing.text(problems, "note", noteTyped());
        return Typing.dayOrNone(problems, "due", due);
    }

    /** With the words that were found to tell nobody apart. */
    TaskForm saying(String otherTitle, String otherNote) {
        return new TaskForm(otherTitle, otherNote, assignee, due, version);
    }

    public String titleTyped() {
        return Wording.line(title);
    }

    public String noteTyped() {
        return Wording.text(note);
    }

    public String dueTyped() {
        return Wording.line(due);
    }

    int seen() {
        return version == null ? 0 : version;
    }
}
