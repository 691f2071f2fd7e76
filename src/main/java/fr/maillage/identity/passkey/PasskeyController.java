package fr.maillage.identity.passkey;

import fr.maillage.identity.password.Proven;
import fr.maillage.web.NotFound;
import fr.maillage.web.Notice;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** Adding a passkey, naming it, removing it. */
@Controller
class PasskeyController {
    private static final Logger log = LoggerFactory.getLogger(PasskeyController.class);
    private static final String BACK = "/account/security";
    private static final String OPTIONS = "passkey to create";
    private static final int LONGEST_LABEL = 60;
    private final RelyingParty party;
    private final PasskeyJson json;
    private final Passkeys passkeys;
    private final PasskeyChange change;
    private final Proven proven;

    PasskeyController(RelyingParty party, PasskeyJson json, Passkeys passkeys, PasskeyChange change, Proven proven) {
        this.party = party;
        this.json = json;
        this.passkeys = passkeys;
        this.change = change;
        this.proven = proven;
    }

    @PostMapping("/account/security/passkeys/options")
    ResponseEntity<String> options(Viewer.Member member, Authentication who, HttpServletRequest request) {
        if (!proven.lately(request)) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        var options = party.operations()
                .createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(who));
        request.getSession().setAttribute(OPTIONS, options);
        return json.say(options);
    }

    @PostMapping("/account/security/passkeys")
    ResponseEntity<String> add(
            @RequestParam String label, @RequestBody String body, Viewer.Member member, HttpServletRequest request) {
        if (!proven.lately(request)) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        var session = request.getSession();
        if (!(session.getAttribute(OPTIONS) instanceof PublicKeyCredentialCreationOptions options)) {
            return ResponseEntity.badRequest().build();
        }
        session.removeAttribute(OPTIONS);
        try {
            var key = new RelyingPartyPublicKey(json.registered(body), label(label));
            change.add(member.id(), new ImmutableRelyingPartyRegistrationRequest(options, key));
        } catch (RuntimeException e) { // the library throws many kinds for what a browser may send
            log.info("Passkey refused: {}", e.getMessage());
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).build();
        }
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/account/security/passkeys/{id}/name")
    String rename(
            @PathVariable String id, @RequestParam String label, Viewer.Member member, HttpServletRequest request) {
        demand(passkeys.rename(member.id(), id, label(label)));
        return Notice.of("passkey.renamed").redirect(request, BACK);
    }

    @PostMapping("/account/security/passkeys/{id}/removal")
    String remove(@PathVariable String id, Viewer.Member member, HttpServletRequest request) {
        demand(change.remove(member.id(), id));
        return Notice.of("passkey.removed").redirect(request, BACK);
    }

    private static void demand(boolean found) {
        if (!found) {
            throw new NotFound();
        }
    }

    private static String label(String typed) {
        String label = typed.strip();
        return label.isEmpty() ? "–" : label.substring(0, Math.min(label.length(), LONGEST_LABEL));
    }
}
