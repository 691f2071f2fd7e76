package fr.maillage.identity.invitation;

import fr.maillage.identity.account.Accounts;
import fr.maillage.identity.account.NewAccount;
import fr.maillage.journal.Journal;
import fr.maillage.web.Language;
import fr.maillage.web.Role;
import fr.maillage.web.Viewer;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives an account to someone who has no e-mail. */
@Component
class Welcome {
    private final Accounts accounts;
    private final Identifiers identifiers;
    private final Journal journal;

    Welcome(Accounts accounts, Identifiers identifiers, Journal journal) {
        this.accounts = accounts;
        this.identifiers = identifiers;
        this.journal = journal;
    }

    /** The number of the new account; a code is then printed for it. */
    @Transactional
    public long of(String name, Language language, Viewer.Member actor) {
        long account = accounts.create(
                new NewAccount(null, identifiers.freshFor(name), name, Role.GUEST, language, actor.id()));
        journal.write(String.valueOf(actor.id()), "guest welcomed", "account/" + account, Map.of());
        return account;
    }
}
