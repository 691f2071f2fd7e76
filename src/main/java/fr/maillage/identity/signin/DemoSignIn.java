package fr.maillage.identity.signin;

import fr.maillage.identity.account.Entrance;
import fr.maillage.identity.account.Means;
import fr.maillage.web.NotFound;
import fr.maillage.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One click to be somebody, in the demonstration only: elsewhere this class is not even loaded. */
@Controller
@ConditionalOnProperty("maillage.demo")
class DemoSignIn {
    private final JdbcClient jdbc;

    DemoSignIn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @PostMapping("/demo/sign-in")
    String signIn(
            @RequestParam String email,
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        if (!page.instance().demo()) {
            throw new NotFound();
        }
        long account = jdbc.sql("select id from account where lower(email) = lower(:email) and suspended_at is null")
                .param("email", email)
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
        Entrance.open(account, Means.DEMONSTRATION, request, response);
        return "redirect:" + LocalPath.of(next);
    }
}
