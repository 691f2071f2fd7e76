package fr.maillage.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns what went wrong into a page that says what happened and what can be done. Never a stack trace. */
@ControllerAdvice
class WhatWentWrong {
    private static final Logger log = LoggerFactory.getLogger(WhatWentWrong.class);
    private final Pages pages;
    private final List<Absence> absences;

    WhatWentWrong(Pages pages, List<Absence> absences) {
        this.pages = pages;
        this.absences = absences;
    }

    @ExceptionHandler(NotFound.class)
    View notThere(HttpServletRequest request) {
        Page page = pages.of(request);
        return absences.stream()
                .flatMap(one -> one.told(request, page).stream())
                .findFirst()
                .orElseGet(() -> notFound(request));
    }

    @ExceptionHandler({
        NoResourceFoundException.class,
        NoHandlerFoundException.class,
        MethodArgumentTypeMismatchException.class
    })
    View notFound(HttpServletRequest request) {
        return pages.of(request)
                .view("error/not-found")
                .with("typed", WhatWasTyped.in(request))
                .status(HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler(Refused.class)
    View refused(Refused refused, HttpServletRequest request) {
        Page page = pages.of(request);
        return page.view("error/refused")
                .with("why", page.t(refused.key(), refused.arguments()))
                .with("typed", WhatWasTyped.in(request))
                .with("onward", refused.onward())
                .status(HttpStatus.CONFLICT);
    }

    /** Asked for within a controller, a parameter is refused there: before it, the filters answer by themselves. */
    @ExceptionHandler(RequestRejectedException.class)
    View rejected(HttpServletRequest request) {
        Page page = pages.of(request);
        return page.view("error/refused")
                .with("why", page.t("error.bad-request"))
                .status(HttpStatus.BAD_REQUEST);
    }

    /** What was sent cannot be read, or is more than anyone types: Tomcat tells which. */
    @ExceptionHandler(InvalidParameterException.class)
    View unreadable(InvalidParameterException reason, HttpServletRequest request) {
        return reason.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value() ? tooLarge(request) : rejected(request);
    }

    /** A form without its file, a file cut on its way, a body that is missing. */
    @ExceptionHandler({MultipartException.class, HttpMessageNotReadableException.class})
    View broken(HttpServletRequest request) {
        return rejected(request);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    View tooLarge(HttpServletRequest request) {
        Page page = pages.of(request);
        return page.view("error/refused").with("why", page.t("error.too-large")).status(HttpStatus.CONTENT_TOO_LARGE);
    }

    @ExceptionHandler(Exception.class)
    View unexpected(Exception exception, HttpServletRequest request) {
        if (exception instanceof ErrorResponse response
                && response.getStatusCode().is4xxClientError()) {
            return pages.of(request)
                    .view("error/refused")
                    .with("why", pages.of(request).t("error.bad-request"))
                    .status(HttpStatus.valueOf(response.getStatusCode().value()));
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        log.error(
                "Unexpected, told to the person as {}: {} {}",
                reference,
                request.getMethod(),
                withoutSecret(request),
                exception);
        return pages.of(request)
                .view("error/unexpected")
                .with("reference", reference)
                .with("typed", WhatWasTyped.in(request))
                .status(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    /** Addresses that let someone in by themselves call that part of them a token. */
    private static String withoutSecret(HttpServletRequest request) {
        var read = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return read instanceof Map<?, ?> variables && variables.containsKey("token")
                ? String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                : request.getRequestURI();
    }
}
