package fr.maillage.community.project;

import fr.maillage.community.discretion.Check;
import fr.maillage.community.home.Communities;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import org.springframework.stereotype.Component;

/** The page of a task, which is also where its forms come back with what is wrong in them, or asked about them. */
@Component
class TaskPage {
    private final Communities communities;
    private final Projects projects;
    private final Participants participants;
    private final Checklists checklists;

    TaskPage(Communities communities, Projects projects, Participants participants, Checklists checklists) {
        this.communities = communities;
        this.projects = projects;
        this.participants = participants;
        this.checklists = checklists;
    }

    View show(Page page, Viewer.Member viewer, Task task, TaskForm form, Problems problems, Check check) {
        return show(page, viewer, task, form, problems, check, "", Check.none());
    }

    /** What was to be added to its checklist seems to tell who someone is. */
    View asked(Page page, Viewer.Member viewer, Task task, String item, Check check) {
        return show(page, viewer, task, TaskForm.of(task), Problems.none(), Check.none(), item, check);
    }

    private View show(
            Page page,
            Viewer.Member viewer,
            Task task,
            TaskForm form,
            Problems problems,
            Check check,
            String item,
            Check itemCheck) {
        var project = projects.readable(task.project(), viewer);
        return page.view("community/project/task")
                .with("community", communities.readable(project.community(), viewer))
                .with("project", project)
                .with("task", task)
                .with("late", form.seen() != task.version())
                .with("form", form)
                .with("items", checklists.of(task))
                .with("participants", participants.of(project))
                .with("problems", problems)
                .with("check", check)
                .with("item", item)
                .with("itemCheck", itemCheck);
    }
}
