package fr.maillage.web;

import static java.util.stream.Collectors.joining;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.firewall.RequestRejectedException;

/** The words of a form that is not taken: shown once more to who typed them, for nothing else holds them, and kept nowhere. */
final class WhatWasTyped {
    /** What people write at length, and what stands above it; never what proves who they are. */
    private static final List<String> FIELDS = List.of(
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

    private WhatWasTyped() {}

    static String in(HttpServletRequest request) {
        var refused =
                request.getAttribute(RequestDispatcher.ERROR_METHOD); // the page of an error is asked for by another
        if (!HttpMethod.POST.matches(refused == null ? request.getMethod() : String.valueOf(refused))) {
            return "";
        }
        try {
            return FIELDS.stream()
                    .map(request::getParameter)
                    .filter(Objects::nonNull)
                    .map(String::strip)
                    .filter(words -> !words.isEmpty())
                    .collect(joining("\n\n"));
        } catch (RequestRejectedException | InvalidParameterException unreadable) {
            return "";
        }
    }
}
