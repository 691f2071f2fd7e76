package fr.maillage.identity.people;

import fr.maillage.identity.account.Act;
import fr.maillage.web.Notice;
import fr.maillage.web.Role;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the coordination does on the page of someone; each can be undone. */
@Controller
class StandingController {
    private final Standings standings;

    StandingController(Standings standings) {
        this.standings = standings;
    }

    @PostMapping("/people/{id}/role")
    String changeRole(
            @PathVariable long id, @RequestParam Role role, Viewer.Member viewer, HttpServletRequest request) {
        Act.CHANGE_ROLE.demand(viewer);
        Role before = standings.changeRole(id, role, viewer);
        return Notice.of("standing.role-changed")
                .undoneBy("/people/" + id + "/role?role=" + before.name())
                .redirect(request, "/people/" + id);
    }

    @PostMapping("/people/{id}/suspension")
    String suspend(@PathVariable long id, Viewer.Member viewer, HttpServletRequest request) {
        Act.SUSPEND.demand(viewer);
        return Notice.of("standing.suspended", standings.suspend(id, viewer).name())
                .undoneBy("/people/" + id + "/reinstatement")
                .redirect(request, "/people/" + id);
    }

    @PostMapping("/people/{id}/reinstatement")
    String reinstate(@PathVariable long id, Viewer.Member viewer, HttpServletRequest request) {
        Act.SUSPEND.demand(viewer);
        return Notice.of("standing.reinstated", standings.reinstate(id, viewer).name())
                .undoneBy("/people/" + id + "/suspension")
                .redirect(request, "/people/" + id);
    }
}
