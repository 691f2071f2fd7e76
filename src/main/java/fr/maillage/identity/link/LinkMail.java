package fr.maillage.identity.link;

import fr.maillage.identity.signin.Entrant;
import fr.maillage.identity.signin.Entrants;
import fr.maillage.identity.signin.Secrets;
import fr.maillage.mail.Mail;
import fr.maillage.mail.Outbox;
import fr.maillage.web.Address;
import fr.maillage.web.Page;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the mail with the link and the code. */
@Component
class LinkMail {
    private final Entrants entrants;
    private final Links links;
    private final Outbox outbox;
    private final Address address;
    private final TransactionTemplate within;

    LinkMail(Entrants entrants, Links links, Outbox outbox, Address address, TransactionTemplate transaction) {
        this.entrants = entrants;
        this.links = links;
        this.outbox = outbox;
        this.address = address;
        this.within = new TransactionTemplate(
                java.util.Objects.requireNonNull(transaction.getTransactionManager()),
                new org.springframework.transaction.support.DefaultTransactionDefinition(
                        TransactionTemplate.PROPAGATION_NESTED));
    }

    /**
     * Where nobody answers to the address, the mail is written all the same and taken back: the answer takes the same
     * time, and says the same. It goes to the address the account has, never to the one that was typed: two addresses that
     * a database takes for the same, whatever the case of their letters, may be two mailboxes.
     *
     * @return the number under which the browser that asked may give the code
     */
    @Transactional
    UUID askedFor(String email, String next, Page page) {
        var entrant = entrants.byEmail(email);
        var id = UUID.randomUUID();
        String token = Secrets.token();
        String code = Secrets.code(Links.CODE_LETTERS);
        links.add(id, token, code, entrant.map(e -> e.account()).orElse(null), next);
        within.executeWithoutResult(status -> {
            outbox.post(mail(entrant.map(Entrant::email).orElse(email.strip()), token, code, page));
            if (entrant.isEmpty()) {
                status.setRollbackOnly();
            }
        });
        return id;
    }

    private Mail mail(String to, String token, String code, Page page) {
        String instance = page.instance().name();
        String text = page.t(
                "sign-in.mail.text", instance, address.of("/sign-in/link/" + token), code, Links.LIFE.toMinutes());
        return new Mail("sign-in", to, page.t("sign-in.mail.subject", instance), text, Links.LIFE);
    }
}
