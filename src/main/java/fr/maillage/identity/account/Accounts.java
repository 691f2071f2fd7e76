package fr.maillage.identity.account;

import fr.maillage.web.Role;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts: created, and found by what people sign in with. */
@Component
public class Accounts {
    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What acts on an account need to know of it. */
    public record Standing(long id, String name, Role role, boolean suspended) {}

    public long create(NewAccount account) {
        return jdbc.sql("""
                insert into account (email, identifier, name, role, language, welcomed_by)
                values (:email, :identifier, :name, :role, :language, :welcomedBy) returning id
                """)
                .param("email", account.email())
                .param("identifier", account.identifier())
                .param("name", account.name())
                .param("role", account.role().name())
                .param("language", account.language().code())
                .param("welcomedBy", account.welcomedBy())
                .query(Long.class)
                .single();
    }

    public Optional<Standing> withEmail(String email) {
        return find("lower(email) = lower(:key)", email);
    }

    public Optional<Standing> withIdentifier(String identifier) {
        return find("lower(identifier) = lower(:key)", identifier);
    }

    public Optional<Standing> withId(long id) {
        return find("id = :key", id);
    }

    /** Empty where they have none, and sign in with a paper. */
    public Optional<String> emailOf(long id) {
        return jdbc.sql("select email from account where id = :id and email is not null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    private Optional<Standing> find(String condition, Object key) {
        return jdbc.sql("select id, name, role, suspended_at is not null as suspended from account where " + condition)
                .param("key", key)
                .query((row, n) -> new Standing(
                        row.getLong("id"),
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        row.getBoolean("suspended")))
                .optional();
    }
}
