package fr.maillage.identity.passkey;

import fr.maillage.identity.account.Entrance;
import fr.maillage.identity.account.Means;
import fr.maillage.identity.signin.Attempts;
import fr.maillage.identity.signin.Entrants;
import fr.maillage.identity.signin.Way;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Signing in with a passkey: the device says who it is for, nothing is typed. */
@Controller
class PasskeySignIn {
    private static final Logger log = LoggerFactory.getLogger(PasskeySignIn.class);
    private static final String OPTIONS = "passkey to use";
    private final RelyingParty party;
    private final PasskeyJson json;
    private final PasskeyHolders holders;
    private final Entrants entrants;
    private final Attempts attempts;

    PasskeySignIn(RelyingParty party, PasskeyJson json, PasskeyHolders holders, Entrants entrants, Attempts attempts) {
        this.party = party;
        this.json = json;
        this.holders = holders;
        this.entrants = entrants;
        this.attempts = attempts;
    }

    @PostMapping("/sign-in/passkey/options")
    ResponseEntity<String> options(HttpServletRequest request) {
        attempts.count(Way.PASSKEY, request);
        var options = party.operations()
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
        request.getSession().setAttribute(OPTIONS, options);
        return json.say(options);
    }

    @PostMapping("/sign-in/passkey")
    ResponseEntity<Void> signIn(@RequestBody String body, HttpServletRequest request, HttpServletResponse response) {
        attempts.count(Way.PASSKEY, request);
        var session = request.getSession();
        Object kept = session.getAttribute(OPTIONS);
        session.removeAttribute(OPTIONS);
        var account = kept instanceof PublicKeyCredentialRequestOptions options
                ? holder(options, body).flatMap(entrants::byId)
                : Optional.<fr.maillage.identity.signin.Entrant>empty();
        account.ifPresent(entrant -> Entrance.open(entrant.account(), Means.PASSKEY, request, response));
        return ResponseEntity.status(account.isPresent() ? HttpStatus.NO_CONTENT : HttpStatus.UNPROCESSABLE_CONTENT)
                .build();
    }

    private Optional<Long> holder(PublicKeyCredentialRequestOptions options, String body) {
        try {
            var holder = party.operations()
                    .authenticate(new RelyingPartyAuthenticationRequest(options, json.asserted(body)));
            return holders.account(holder.getId());
        } catch (RuntimeException e) { // the library throws many kinds for what a browser may send
            log.info("Passkey refused: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
