package fr.maillage.community.project;

import fr.maillage.web.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the summary of a project begins from, in the words of the viewer: they change it before anybody reads it. */
final class Proposal {
    private Proposal() {}

    static String of(
            Page page, Project project, List<Task> tasks, List<ProjectDay> days, List<LoggedDecision> decisions) {
        var parts = new ArrayList<String>();
        parts.add(page.t("project.summary.objective", project.objective()));
        add(
                parts,
                page.t("project.summary.reached"),
                days.stream()
                        .filter(ProjectDay::reached)
                        .map(day -> page.t(
                                "project.summary.dated", day.title(), page.as().date(day.day()))));
        add(parts, page.t("project.summary.done"), titles(tasks, Stage.DONE));
        add(
                parts,
                page.t("project.summary.left"),
                Stream.concat(titles(tasks, Stage.DOING), titles(tasks, Stage.TODO)));
        add(
                parts,
                page.t("project.summary.decided"),
                decisions.reversed().stream()
                        .map(one -> page.t(
                                "project.summary.dated", one.title(), page.as().date(one.day()))));
        return String.join("\n\n", parts);
    }

    private static Stream<String> titles(List<Task> tasks, Stage stage) {
        return tasks.stream().filter(task -> task.stage() == stage).map(Task::title);
    }

    private static void add(List<String> parts, String heading, Stream<String> lines) {
        var all = lines.map(line -> "– " + line).toList();
        if (!all.isEmpty()) {
            parts.add(heading + "\n" + String.join("\n", all));
        }
    }
}
