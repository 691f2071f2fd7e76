package fr.maillage.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import fr.maillage.identity.account.SignedIn;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/** Lets a browser in as somebody, for tests that are not about signing in. */
@Component
@Profile("test")
public class Door {
    private final SessionRepository<? extends Session> sessions;
    private final Cast cast;

    Door(SessionRepository<? extends Session> sessions, Cast cast) {
        this.sessions = sessions;
        this.cast = cast;
    }

    /** The same browser, signed in. */
    public BrowserContext open(BrowserContext browser, int port, String email) {
        browser.addCookies(List.of(new Cookie("maillage", session(email)).setUrl("http://localhost:" + port)));
        return browser;
    }

    /** The value of the cookie {@code maillage} of someone who signed in. */
    public String session(String email) {
        return Base64.getEncoder().encodeToString(begin(sessions, email).getBytes(StandardCharsets.UTF_8));
    }

    private <S extends Session> String begin(SessionRepository<S> repository, String email) {
        S session = repository.createSession();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                        new SignedIn(cast.id(email)), null, List.of())));
        repository.save(session);
        return session.getId();
    }
}
