package fr.maillage.web;

import static java.util.stream.Collectors.joining;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.firewall.RequestRejectedException;

/** The words of a form that is not taken: shown once more to who typed them, for nothing else holds them, and kept nowhere. */
final class WhatWasTyped {
    /** What people write at length, and what stands above it; never what proves who they are. */
    private static final List<String> FIELDS = List.of(
            "name",
            "title",
            "body",
            "options",
            "objective",
            "summary",
            "description",
            "note",
            "item",
            "decided",
            "why",
            "message",
            "answer",
            "words",
            "word",
            "reason",
            "welcome",
            "charter");

    private static final String DESCRIPTION = "description-";
    private static final Set<String> OWN = Set.of("none", "same-origin");
    /** What was ticked is no words. */
    private static final Pattern CHOSEN = Pattern.compile("true|[A-Z]+(?:_[A-Z]+)*");

    private WhatWasTyped() {}

    static String in(HttpServletRequest request) {
        var refused =
                request.getAttribute(RequestDispatcher.ERROR_METHOD); // the page of an error is asked for by another
        if (!HttpMethod.POST.matches(refused == null ? request.getMethod() : String.valueOf(refused))) {
            return "";
        }
        // what another site sends is nobody's words here
        if (!OWN.contains(Objects.requireNonNullElse(request.getHeader("Sec-Fetch-Site"), "none"))) {
            return "";
        }
        try {
            return Stream.concat(
                            FIELDS.stream(),
                            request.getParameterMap().keySet().stream().filter(name -> name.startsWith(DESCRIPTION)))
                    .map(request::getParameter)
                    .filter(Objects::nonNull)
                    .map(String::strip)
                    .filter(words -> !words.isEmpty() && !CHOSEN.matcher(words).matches())
                    .collect(joining("\n\n"));
        } catch (RequestRejectedException | InvalidParameterException unreadable) {
            return "";
        }
    }
}
