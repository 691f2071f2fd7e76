package fr.maillage.identity.oidc;

import jakarta.servlet.http.HttpServletRequest;

/** What someone left for a provider with in mind: going to a page, or linking their account. Kept in their session. */
record Departure(String next, boolean linking) {
    private static final String NEXT = "oidc next";
    private static final String LINKING = "oidc linking";

    void keep(HttpServletRequest request) {
        var session = request.getSession(true);
        session.setAttribute(NEXT, next);
        session.setAttribute(LINKING, linking);
    }

    static Departure takenFrom(HttpServletRequest request) {
        var session = request.getSession(true);
        boolean linking = Boolean.TRUE.equals(session.getAttribute(LINKING));
        String next = session.getAttribute(NEXT) instanceof String kept ? kept : "/";
        session.removeAttribute(NEXT);
        session.removeAttribute(LINKING);
        return new Departure(next, linking);
    }
}
