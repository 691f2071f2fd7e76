package fr.maillage.identity.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Lets someone in who has just proved who they are. */
public final class Entrance {
    /** The attribute of the session that says since when, in milliseconds; written by the first page that follows. */
    public static final String SINCE = "signed in at";

    /** The attribute of the session that says by what {@link Means}. */
    public static final String BY = "signed in by";

    private Entrance() {}

    /**
     * The session changes its id, so that nobody who knew it before comes in too, and forgets what it held: on a shared
     * computer that may be somebody else's.
     */
    public static void open(long account, Means by, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(true);
        Collections.list(session.getAttributeNames()).forEach(session::removeAttribute);
        request.changeSessionId();
        request.getSession().setAttribute(BY, by.name());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(new SignedIn(account), null, List.of()));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }
}
