package fr.maillage.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page for what failed before a controller was reached: a refused request, a form that is too old. */
@Controller
class ErrorPage implements ErrorController {
    @RequestMapping("/error")
    View show(HttpServletRequest request, Page page) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.valueOf(number) : HttpStatus.NOT_FOUND;
        if (status == HttpStatus.NOT_FOUND) {
            return page.view("error/not-found").status(status);
        }
        if (status == HttpStatus.FORBIDDEN) {
            return page.view("error/forbidden")
                    .with("typed", WhatWasTyped.in(request))
                    .status(status);
        }
        if (status.is4xxClientError()) {
            boolean tooLarge = status == HttpStatus.CONTENT_TOO_LARGE;
            return page.view("error/refused")
                    .with("why", page.t(tooLarge ? "error.too-large" : "error.bad-request"))
                    .status(status);
        }
        return page.view("error/unexpected")
                .with("reference", "-")
                .with("typed", WhatWasTyped.in(request))
                .status(status);
    }
}
