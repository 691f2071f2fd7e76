package fr.maillage.identity.language;

import fr.maillage.identity.signin.LocalPath;
import fr.maillage.web.Language;
import fr.maillage.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Remembers the language in a cookie, and in the account of who is signed in. */
@Controller
class LanguageController {
    private static final Duration REMEMBERED = Duration.ofDays(365);
    private final JdbcClient jdbc;

    LanguageController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @PostMapping("/language")
    String choose(
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String back,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        String code = Language.of(language).code();
        var cookie = ResponseCookie.from("language", code)
                .path("/")
                .maxAge(REMEMBERED)
                .sameSite("Lax")
                .secure(request.isSecure())
                .httpOnly(true)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        var member = page.member();
        if (member != null) {
            jdbc.sql("update account set language = :language where id = :id")
                    .param("language", code)
                    .param("id", member.id())
                    .update();
        }
        return "redirect:" + LocalPath.local(back);
    }
}
