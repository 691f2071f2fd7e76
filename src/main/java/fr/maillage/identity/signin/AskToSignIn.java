package fr.maillage.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.util.UriUtils;

/** Sends whoever must sign in to the page for it, which leads back to where they were going. */
class AskToSignIn implements AuthenticationEntryPoint {
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            // a part of a page cannot become a sign-in form: the whole page goes there
            response.setHeader("HX-Redirect", page(path(request.getHeader("HX-Current-URL"))));
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        boolean read = request.getMethod().equals("GET");
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        response.sendRedirect(page(read ? request.getRequestURI() + query : "/"));
    }

    private static String page(String next) {
        String safe = LocalPath.of(next);
        return safe.equals("/") ? "/sign-in" : "/sign-in?next=" + UriUtils.encode(safe, StandardCharsets.UTF_8);
    }

    private static String path(@Nullable String address) {
        try {
            URI uri = URI.create(address == null ? "/" : address);
            return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}
