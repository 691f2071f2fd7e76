package fr.maillage.identity.oidc;

import fr.maillage.journal.Journal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which account elsewhere opens which account here: by issuer and subject, never by an address, which changes hands. */
@Component
public class Identities {
    private final JdbcClient jdbc;
    private final Journal journal;

    Identities(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    public List<LinkedIdentity> of(long account) {
        return jdbc.sql("select * from oidc_identity where account_id = :account order by linked_at")
                .param("account", account)
                .query((row, n) -> new LinkedIdentity(
                        row.getString("issuer"),
                        row.getString("subject"),
                        row.getString("email"),
                        row.getTimestamp("linked_at").toInstant()))
                .list();
    }

    Optional<Long> account(String issuer, String subject) {
        return jdbc.sql("""
                update oidc_identity set used_at = now() where issuer = :issuer and subject = :subject
                returning account_id
                """)
                .param("issuer", issuer)
                .param("subject", subject)
                .query(Long.class)
                .optional();
    }

    /** False where this identity already opens an account, this one or another. */
    @Transactional
    boolean link(String issuer, String subject, @Nullable String email, long account) {
        int linked = jdbc.sql("""
                insert into oidc_identity (issuer, subject, email, account_id) values (:issuer, :subject, :email, :account)
                on conflict do nothing
                """)
                .param("issuer", issuer)
                .param("subject", subject)
                .param("email", email)
                .param("account", account)
                .update();
        return told(linked, "identity linked", account, issuer);
    }

    /** False where it is none of theirs. */
    @Transactional
    boolean unlink(String issuer, String subject, long account) {
        int unlinked = jdbc.sql("""
                delete from oidc_identity where issuer = :issuer and subject = :subject and account_id = :account
                """)
                .param("issuer", issuer)
                .param("subject", subject)
                .param("account", account)
                .update();
        return told(unlinked, "identity unlinked", account, issuer);
    }

    private boolean told(int changed, String act, long account, String issuer) {
        if (changed > 0) {
            journal.write(String.valueOf(account), act, "account/" + account, Map.of("issuer", issuer));
        }
        return changed > 0;
    }
}
