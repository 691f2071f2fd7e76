package fr.maillage.identity.oidc;

import fr.maillage.identity.account.Entrance;
import fr.maillage.identity.account.Means;
import fr.maillage.identity.account.SignedIn;
import fr.maillage.identity.signin.Entrants;
import fr.maillage.identity.signin.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Someone comes back from a provider. They enter if this identity is linked; it becomes linked if they were signed in and
 * asked for it, or if an invitation was sent to the address the provider vouches for. An address alone opens nothing.
 */
@Component
class OidcArrival implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    private static final Logger log = LoggerFactory.getLogger(OidcArrival.class);
    private final Identities identities;
    private final Entrants entrants;
    private final ObjectProvider<Invited> invitations;
    private final TransactionTemplate transaction;

    OidcArrival(
            Identities identities,
            Entrants entrants,
            ObjectProvider<Invited> invitations,
            TransactionTemplate transaction) {
        this.identities = identities;
        this.entrants = entrants;
        this.invitations = invitations;
        this.transaction = transaction;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        SecurityContextHolder.clearContext();
        if (!(authentication.getPrincipal() instanceof OidcUser user)) {
            response.sendRedirect("/sign-in/oidc/failed");
            return;
        }
        var departure = Departure.takenFrom(request);
        if (departure.linking()) {
            boolean linked =
                    signedIn(request).filter(account -> link(user, account)).isPresent();
            response.sendRedirect(linked ? "/account/security" : "/sign-in/oidc/taken");
            return;
        }
        var entrant = account(user).flatMap(entrants::byId);
        entrant.ifPresent(e -> Entrance.open(e.account(), Means.PROVIDER, request, response));
        response.sendRedirect(entrant.isPresent() ? LocalPath.of(departure.next()) : "/sign-in/oidc/unknown");
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        log.info("OpenID Connect sign-in refused: {}", exception.getMessage());
        response.sendRedirect("/sign-in/oidc/failed");
    }

    private Optional<Long> account(OidcUser user) {
        return identities.account(issuer(user), subject(user)).or(() -> invited(user));
    }

    private Optional<Long> invited(OidcUser user) {
        var invited = invitations.getIfAvailable();
        String email = user.getEmail();
        if (invited == null || email == null || !Boolean.TRUE.equals(user.getEmailVerified())) {
            return Optional.empty();
        }
        return Optional.ofNullable(transaction.execute(status -> {
                    var account = invited.accept(
                            email, Optional.ofNullable(user.getFullName()).orElse(email));
                    account.ifPresent(a -> link(user, a));
                    return account;
                }))
                .flatMap(found -> found);
    }

    private boolean link(OidcUser user, long account) {
        return identities.link(issuer(user), subject(user), user.getEmail(), account);
    }

    private Optional<Long> signedIn(HttpServletRequest request) {
        var kept = new HttpSessionSecurityContextRepository()
                .loadDeferredContext(request)
                .get()
                .getAuthentication();
        return kept != null && kept.getPrincipal() instanceof SignedIn signedIn
                ? entrants.byId(signedIn.account()).map(e -> e.account())
                : Optional.empty();
    }

    /** Always there: OpenID Connect Core 1.0, section 2. */
    private static String subject(OidcUser user) {
        return Objects.requireNonNull(user.getSubject());
    }

    private static String issuer(OidcUser user) {
        return String.valueOf(user.getIdToken().getIssuer());
    }
}
