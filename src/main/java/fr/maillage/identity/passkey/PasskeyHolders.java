package fr.maillage.identity.passkey;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Who holds passkeys: known on devices by a random handle, which says nothing of the account. */
@Component
class PasskeyHolders implements PublicKeyCredentialUserEntityRepository {
    private static final String SELECT =
            "select handle, a.name, coalesce(email, identifier, a.name) as login from account a join passkey_holder on account_id = a.id where ";
    private final JdbcClient jdbc;

    PasskeyHolders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Long> account(Bytes handle) {
        return jdbc.sql("select account_id from passkey_holder where handle = :handle")
                .param("handle", handle.getBytes())
                .query(Long.class)
                .optional();
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return find("handle = :key", handle.getBytes());
    }

    /** @param account its number: what the session knows */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String account) {
        jdbc.sql("insert into passkey_holder (account_id, handle) values (:account, :handle) on conflict do nothing")
                .param("account", Long.valueOf(account))
                .param("handle", Bytes.random().getBytes())
                .update();
        return find("account_id = :key", Long.valueOf(account));
    }

    /** Never called: {@link #findByUsername} writes who is missing. */
    @Override
    public void save(PublicKeyCredentialUserEntity holder) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(Bytes handle) {
        jdbc.sql("delete from passkey_holder where handle = :handle")
                .param("handle", handle.getBytes())
                .update();
    }

    private @Nullable PublicKeyCredentialUserEntity find(String condition, Object key) {
        return jdbc.sql(SELECT + condition)
                .param("key", key)
                .query((row, n) -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(new Bytes(row.getBytes("handle")))
                        .name(row.getString("login"))
                        .displayName(row.getString("name"))
                        .build())
                .optional()
                .orElse(null);
    }
}
