package fr.maillage.community.project;

import fr.maillage.community.Wording;
import fr.maillage.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a project.
 *
 * @param version the one that was seen, or null for a new project
 */
public record ProjectForm(
        @Nullable String name,
        @Nullable String objective,
        @Nullable String due,
        @Nullable Integer version) {
    static ProjectForm empty() {
        return new ProjectForm(null, null, null, null);
    }

    static ProjectForm of(Project project) {
        return new ProjectForm(
                project.name(),
                project.objective(),
                project.due() == null ? "" : project.due().toString(),
                project.version());
    }

    Problems problems() {
        var problems = Typing.line(Problems.none(), "name", nameTyped(), "project.name.missing")
                .addIf(objectiveTyped().isEmpty(), "objective", "project.objective.missing");
        Typing.text(problems, "objective", objectiveTyped());
        return Typing.dayOrNone(problems, "due", due);
    }

    public String nameTyped() {
        return Wording.line(name);
    }

    public String objectiveTyped() {
        return Wording.text(objective);
    }

    public String dueTyped() {
        return Wording.line(due);
    }

    int seen() {
        return version == null ? 0 : version;
    }
}
