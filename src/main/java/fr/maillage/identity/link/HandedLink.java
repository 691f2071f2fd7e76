package fr.maillage.identity.link;

import fr.maillage.identity.signin.Entrants;
import fr.maillage.identity.signin.Secrets;
import fr.maillage.journal.Journal;
import fr.maillage.web.Address;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A link handed over by who runs the machine, to someone whom no mail reaches. */
@Component
class HandedLink {
    private final Entrants entrants;
    private final Links links;
    private final Journal journal;
    private final Address address;

    HandedLink(Entrants entrants, Links links, Journal journal, Address address) {
        this.entrants = entrants;
        this.links = links;
        this.journal = journal;
        this.address = address;
    }

    /** Good once, as long as one that is mailed; empty where no open account has this address. */
    @Transactional
    Optional<String> to(String email) {
        return entrants.byEmail(email).map(entrant -> {
            String token = Secrets.token();
            links.add(UUID.randomUUID(), token, Secrets.code(Links.CODE_LETTERS), entrant.account(), "/");
            journal.write("command line", "sign-in link printed", "account/" + entrant.account(), Map.of());
            return address.of("/sign-in/link/" + token);
        });
    }
}
