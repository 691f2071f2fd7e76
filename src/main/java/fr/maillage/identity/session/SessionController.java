package fr.maillage.identity.session;

import fr.maillage.web.NotFound;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where I am signed in. */
@Controller
class SessionController {
    private static final String HERE = "/account/sessions";
    private final Sessions sessions;

    SessionController(Sessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping(HERE)
    View show(Page page, Viewer.Member member, HttpServletRequest request) {
        return page.view("identity/session/index").with("sessions", sessions.of(member.id(), request));
    }

    @PostMapping(HERE + "/{handle}/end")
    String end(@PathVariable String handle, Viewer.Member member, HttpServletRequest request) {
        if (!sessions.end(member.id(), handle)) {
            throw new NotFound();
        }
        return Notice.of("session.ended").redirect(request, HERE);
    }

    @PostMapping(HERE + "/others/end")
    String endOthers(Viewer.Member member, HttpServletRequest request) {
        sessions.endOthers(member.id(), request);
        return Notice.of("session.others-ended").redirect(request, HERE);
    }
}
