package fr.maillage.identity.password;

import fr.maillage.identity.signin.Entrant;
import fr.maillage.identity.signin.Entrants;
import fr.maillage.identity.signin.Proof;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The passwords of those who set one. */
@Component
public class Passwords {
    /** Hashing takes memory and time on purpose: nobody may make it work on a whole book. */
    static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final Entrants entrants;
    private final Proof proof;

    Passwords(JdbcClient jdbc, Entrants entrants, Proof proof) {
        this.jdbc = jdbc;
        this.entrants = entrants;
        this.proof = proof;
    }

    /** Who comes in with this address and this password; takes as long whether the address is known or not. */
    @Transactional
    Optional<Entrant> prove(String email, String password) {
        if (password.length() > LONGEST) {
            return Optional.empty();
        }
        var entrant = entrants.byEmail(email);
        long account = entrant.map(Entrant::account).orElse(-1L);
        String kept = kept(account);
        if (!proof.right(password, kept)) {
            return Optional.empty();
        }
        if (kept != null && proof.aged(kept)) {
            set(account, password);
        }
        return entrant;
    }

    /** True where this is the password of the account. */
    boolean right(long account, String password) {
        String kept = kept(account);
        return password.length() <= LONGEST && proof.right(password, kept);
    }

    private @Nullable String kept(long account) {
        return jdbc.sql("select hash from account_password where account_id = :account")
                .param("account", account)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    public boolean has(long account) {
        return jdbc.sql("select exists (select from account_password where account_id = :account)")
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    void set(long account, String password) {
        jdbc.sql("""
                insert into account_password (account_id, hash) values (:account, :hash)
                on conflict (account_id) do update set hash = excluded.hash, set_at = now()
                """)
                .param("account", account)
                .param("hash", proof.hash(password))
                .update();
    }

    void remove(long account) {
        jdbc.sql("delete from account_password where account_id = :account")
                .param("account", account)
                .update();
    }
}
