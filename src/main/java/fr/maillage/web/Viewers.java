package fr.maillage.web;

import jakarta.servlet.http.HttpServletRequest;

/** Tells who sends a request. Asked once a request. */
public interface Viewers {
    Viewer of(HttpServletRequest request);
}
