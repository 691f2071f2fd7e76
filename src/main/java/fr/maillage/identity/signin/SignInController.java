package fr.maillage.identity.signin;

import fr.maillage.web.Page;
import fr.maillage.web.View;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class SignInController {
    private final JdbcClient jdbc;

    SignInController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping("/sign-in")
    View show(Page page) {
        return page.view("identity/signin/index");
    }
}
