package fr.maillage.community.conversation;

import fr.maillage.web.Notice;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Choosing to see each other write, taking it back, and what an open page says meanwhile. */
@Controller
@RequestMapping("/conversations/{id}/presence")
class PresenceController {
    private final Presences presences;

    PresenceController(Presences presences) {
        this.presences = presences;
    }

    @PostMapping
    String choose(@PathVariable long id, Viewer.Member viewer, HttpServletRequest request) {
        presences.choose(id, viewer);
        return Notice.of("conversation.presence.chosen")
                .undoneBy("/conversations/" + id + "/presence/removal")
                .redirect(request, "/conversations/" + id + "/settings");
    }

    @PostMapping("/removal")
    String takeBack(@PathVariable long id, Viewer.Member viewer, HttpServletRequest request) {
        presences.takeBack(id, viewer);
        return Notice.of("conversation.presence.over")
                .undoneBy("/conversations/" + id + "/presence")
                .redirect(request, "/conversations/" + id + "/settings");
    }

    @PostMapping("/sign")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sign(@PathVariable long id, @RequestParam(defaultValue = "false") boolean writes, Viewer.Member viewer) {
        presences.sign(id, writes, viewer);
    }
}
