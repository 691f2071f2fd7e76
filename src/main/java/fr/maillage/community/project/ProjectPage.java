package fr.maillage.community.project;

import fr.maillage.community.home.Communities;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import org.springframework.stereotype.Component;

/** The page of a project, which is also where its short forms come back with what is wrong in them. */
@Component
class ProjectPage {
    private final Communities communities;
    private final Projects projects;
    private final Participants participants;
    private final ProjectDays days;
    private final DecisionLog decisions;
    private final LinkedDocuments pages;

    ProjectPage(
            Communities communities,
            Projects projects,
            Participants participants,
            ProjectDays days,
            DecisionLog decisions,
            LinkedDocuments pages) {
        this.communities = communities;
        this.projects = projects;
        this.participants = participants;
        this.days = days;
        this.decisions = decisions;
        this.pages = pages;
    }

    View show(long id, Page page, Viewer.Member viewer) {
        return show(id, page, viewer, Typed.NOTHING, Problems.none());
    }

    View show(long id, Page page, Viewer.Member viewer, Typed typed, Problems problems) {
        var project = projects.readable(id, viewer);
        return page.view("community/project/show")
                .with("community", communities.readable(project.community(), viewer))
                .with("project", project)
                .with("participants", participants.of(project))
                .with("days", days.of(project))
                .with("decisions", decisions.of(project, viewer))
                .with("pages", pages.of(project))
                .with("typed", typed)
                .with("problems", problems);
    }
}
