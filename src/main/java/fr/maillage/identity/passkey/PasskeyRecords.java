package fr.maillage.identity.passkey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** What is kept of each passkey: its public key, never a secret. */
@Component
class PasskeyRecords implements UserCredentialRepository {
    private final JdbcClient jdbc;

    PasskeyRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void delete(Bytes id) {
        jdbc.sql("delete from passkey where id = :id")
                .param("id", id.getBytes())
                .update();
    }

    /** A passkey that comes back updates its count and its last use; its name is its owner's. */
    @Override
    public void save(CredentialRecord record) {
        jdbc.sql("""
                insert into passkey (id, handle, public_key, signatures, verified, backup_eligible, backed_up, transports,
                                     attestation, attestation_data, label, created_at, used_at)
                values (:id, :handle, :key, :signatures, :verified, :eligible, :backedUp, :transports,
                        :attestation, :attestationData, :label, :created, :used)
                on conflict (id) do update set signatures = excluded.signatures, verified = excluded.verified,
                    backed_up = excluded.backed_up, used_at = excluded.used_at
                """)
                .param("id", record.getCredentialId().getBytes())
                .param("handle", record.getUserEntityUserId().getBytes())
                .param("key", record.getPublicKey().getBytes())
                .param("signatures", record.getSignatureCount())
                .param("verified", record.isUvInitialized())
                .param("eligible", record.isBackupEligible())
                .param("backedUp", record.isBackupState())
                .param(
                        "transports",
                        record.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .toArray(String[]::new))
                .param("attestation", bytes(record.getAttestationObject()))
                .param("attestationData", bytes(record.getAttestationClientDataJSON()))
                .param("label", record.getLabel())
                .param("created", Timestamp.from(record.getCreated()))
                .param("used", Timestamp.from(record.getLastUsed()))
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return jdbc.sql("select * from passkey where id = :id")
                .param("id", id.getBytes())
                .query(PasskeyRecords::read)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return jdbc.sql("select * from passkey where handle = :handle")
                .param("handle", handle.getBytes())
                .query(PasskeyRecords::read)
                .list();
    }

    private static CredentialRecord read(ResultSet row, int n) throws SQLException {
        String[] transports = (String[]) row.getArray("transports").getArray();
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("id")))
                .userEntityUserId(new Bytes(row.getBytes("handle")))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signatures"))
                .uvInitialized(row.getBoolean("verified"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .transports(Arrays.stream(transports)
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .attestationClientDataJSON(new Bytes(row.getBytes("attestation_data")))
                .label(row.getString("label"))
                .created(row.getTimestamp("created_at").toInstant())
                .lastUsed(row.getTimestamp("used_at").toInstant())
                .build();
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }
}
