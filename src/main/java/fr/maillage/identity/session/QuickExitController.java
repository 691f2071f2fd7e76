package fr.maillage.identity.session;

import fr.maillage.web.Page;
import fr.maillage.web.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * For who must not be seen here: ends the session and goes on to a neutral page. That page is not answered as a redirect,
 * which browsers stop where it leads from a form to a host that our policy does not name, or that redirects in its turn.
 */
@Controller
class QuickExitController {
    @PostMapping("/quick-exit")
    View leave(Page page, HttpServletRequest request, HttpServletResponse response) {
        new SecurityContextLogoutHandler()
                .logout(request, response, SecurityContextHolder.getContext().getAuthentication());
        return page.view("identity/session/leave");
    }
}
