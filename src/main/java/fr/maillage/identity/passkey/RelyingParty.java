package fr.maillage.identity.passkey;

import fr.maillage.web.Address;
import fr.maillage.web.Instance;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/** This instance as devices know it: by its address, so that a passkey works here and nowhere else. */
@Component
class RelyingParty {
    private final PasskeyHolders holders;
    private final PasskeyRecords records;
    private final Address address;
    private final Instance.Source instance;
    private volatile @Nullable WebAuthnRelyingPartyOperations known;

    RelyingParty(PasskeyHolders holders, PasskeyRecords records, Address address, Instance.Source instance) {
        this.holders = holders;
        this.records = records;
        this.address = address;
        this.instance = instance;
    }

    /** Made when first asked: the address may be known only once the server runs. */
    WebAuthnRelyingPartyOperations operations() {
        WebAuthnRelyingPartyOperations operations = known;
        if (operations == null) {
            var here = PublicKeyCredentialRpEntity.builder()
                    .id(address.host())
                    .name(instance.current().name())
                    .build();
            operations = new Webauthn4JRelyingPartyOperations(holders, records, here, Set.of(address.origin()));
            known = operations;
        }
        return operations;
    }
}
