package fr.maillage.identity.signin;

import fr.maillage.journal.Journal;
import fr.maillage.web.NotFound;
import fr.maillage.web.Refused;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What someone without e-mail signs in with: an identifier, and a code that a professional prints and can renew. */
@Component
public class PrintedCodes {
    static final int IDENTIFIER_LETTERS = 6;
    /** 55 bits, behind a slow hash and a count of tries. */
    static final int CODE_LETTERS = 12;

    private final JdbcClient jdbc;
    private final Entrants entrants;
    private final Proof proof;
    private final Journal journal;

    PrintedCodes(JdbcClient jdbc, Entrants entrants, Proof proof, Journal journal) {
        this.jdbc = jdbc;
        this.entrants = entrants;
        this.proof = proof;
        this.journal = journal;
    }

    /** To be shown once, on paper: the code is not kept. */
    public record Printed(String identifier, String code) {}

    /**
     * Gives a new code; the one before is worth nothing from then on. Whether the professional may is for the caller to
     * tell; but nobody's account can be taken over in this way: it must have no e-mail, and no power over others.
     *
     * @throws Refused where the account has an e-mail, or administers or coordinates
     */
    @Transactional
    public Printed renew(long account, long by) {
        boolean may = jdbc.sql("""
                select email is null and role in ('MEMBER', 'GUEST') from account
                where id = :id and suspended_at is null for update
                """)
                .param("id", account)
                .query(Boolean.class)
                .optional()
                .orElseThrow(NotFound::new);
        if (!may) {
            throw new Refused("sign-in.printed.refused");
        }
        String code = Secrets.code(CODE_LETTERS);
        jdbc.sql("""
                insert into printed_code (account_id, hash, renewed_by) values (:account, :hash, :by)
                on conflict (account_id) do update set hash = excluded.hash, renewed_at = now(), renewed_by = :by
                """)
                .param("account", account)
                .param("hash", proof.hash(Secrets.meant(code)))
                .param("by", by)
                .update();
        journal.write(String.valueOf(by), "printed code renewed", "account/" + account, Map.of());
        return new Printed(identifier(account), code);
    }

    Optional<Entrant> prove(String identifier, String code) {
        var entrant = entrants.byIdentifier(identifier);
        String kept = jdbc.sql("select hash from printed_code where account_id = :account")
                .param("account", entrant.map(Entrant::account).orElse(-1L))
                .query(String.class)
                .optional()
                .orElse(null);
        String meant = Secrets.meant(code);
        boolean right = proof.right(meant.length() > CODE_LETTERS ? "" : meant, kept);
        return right ? entrant : Optional.empty();
    }

    private String identifier(long account) {
        return jdbc.sql(
                        "update account set identifier = coalesce(identifier, :new) where id = :id returning identifier")
                .param("new", Secrets.code(IDENTIFIER_LETTERS).replace("-", ""))
                .param("id", account)
                .query(String.class)
                .single();
    }
}
