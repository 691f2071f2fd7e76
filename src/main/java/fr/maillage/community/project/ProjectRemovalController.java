package fr.maillage.community.project;

import fr.maillage.web.Notice;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class ProjectRemovalController {
    private final ProjectRemovals removals;

    ProjectRemovalController(ProjectRemovals removals) {
        this.removals = removals;
    }

    @PostMapping("/projects/{id}/removal")
    String takeAway(@PathVariable long id, Viewer.Member viewer, HttpServletRequest request) {
        long community = removals.takeAway(id, viewer);
        return Notice.of("project.removed")
                .undoneBy("/projects/" + id + "/return")
                .redirect(request, "/communities/" + community + "/projects");
    }

    @PostMapping("/projects/{id}/return")
    String bringBack(@PathVariable long id, Viewer.Member viewer, HttpServletRequest request) {
        removals.bringBack(id, viewer);
        return Notice.of("project.returned").redirect(request, "/projects/" + id);
    }
}
