package fr.maillage.identity.passkey;

import fr.maillage.journal.Journal;
import java.util.Map;
import org.springframework.security.web.webauthn.management.RelyingPartyRegistrationRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A passkey is added or removed and the journal says so: both, or nothing. */
@Component
class PasskeyChange {
    private final RelyingParty party;
    private final Passkeys passkeys;
    private final Journal journal;

    PasskeyChange(RelyingParty party, Passkeys passkeys, Journal journal) {
        this.party = party;
        this.passkeys = passkeys;
        this.journal = journal;
    }

    /** @throws RuntimeException of many kinds, for what a browser may send */
    @Transactional
    void add(long account, RelyingPartyRegistrationRequest request) {
        party.operations().registerCredential(request);
        tell(account, "passkey added");
    }

    /** False where it is none of theirs. */
    @Transactional
    boolean remove(long account, String id) {
        boolean removed = passkeys.remove(account, id);
        if (removed) {
            tell(account, "passkey removed");
        }
        return removed;
    }

    private void tell(long account, String act) {
        journal.write(String.valueOf(account), act, "account/" + account, Map.of());
    }
}
