package fr.maillage.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * Keeps what every form has to send back: in the session of who is signed in, in a cookie of a visitor. A visitor who only
 * reads leaves nothing in the database, and a form that was open before signing in does not pass after it.
 */
final class FormTokens implements CsrfTokenRepository {
    private final CsrfTokenRepository ofMembers = new HttpSessionCsrfTokenRepository();
    private final CsrfTokenRepository ofVisitors = cookie();

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return ofMembers.generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        keeper(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return keeper(request).loadToken(request);
    }

    private CsrfTokenRepository keeper(HttpServletRequest request) {
        var session = request.getSession(false);
        boolean signedIn = session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
        return signedIn ? ofMembers : ofVisitors;
    }

    private static CsrfTokenRepository cookie() {
        var cookie = new CookieCsrfTokenRepository();
        cookie.setCookieName("maillage-form");
        cookie.setHeaderName("X-CSRF-TOKEN");
        cookie.setCookieCustomizer(attributes -> attributes.sameSite("Lax"));
        return cookie;
    }
}
