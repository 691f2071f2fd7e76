package fr.maillage.identity.signin;

import fr.maillage.web.Pages;
import fr.maillage.web.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Says that a way in rests for a while; before the frame's own answers, which know nothing of it. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class TooManyPage {
    private final Pages pages;

    TooManyPage(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler(TooManyAttempts.class)
    View show(TooManyAttempts e, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(e.pause().toSeconds()));
        return pages.of(request)
                .view("identity/signin/too-many")
                .with("minutes", e.pause().plusSeconds(59).toMinutes())
                .status(HttpStatus.TOO_MANY_REQUESTS);
    }
}
