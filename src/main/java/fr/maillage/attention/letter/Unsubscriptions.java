package fr.maillage.attention.letter;

import fr.maillage.web.Address;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The links with which a mail program, or a person, asks for no more of a mail (RFC 8058). They work without signing in and
 * never end, so they are signed: nobody can make one for somebody else.
 */
@Component
public class Unsubscriptions {
    private static final int KEY_BYTES = 32;
    private static final int SEAL_BYTES = 16;
    private static final Pattern TOKEN = Pattern.compile("(\\d{1,18})-([ad])-([\\w-]{22})");
    private final JdbcClient jdbc;
    private final Address address;
    private volatile byte @Nullable [] key;

    /** Whose mail, and which. */
    public record Asked(long account, LetterKind kind) {}

    Unsubscriptions(JdbcClient jdbc, Address address) {
        this.jdbc = jdbc;
        this.address = address;
    }

    /** The full address. */
    public String address(long account, LetterKind kind) {
        return address.of("/unsubscribe/" + token(account, kind));
    }

    String token(long account, LetterKind kind) {
        String what = account + "-" + (kind == LetterKind.ALERTS ? "a" : "d");
        return what + "-" + seal(what);
    }

    /** Empty where it was not signed here. */
    Optional<Asked> read(String token) {
        var parts = TOKEN.matcher(token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var asked = new Asked(
                Long.parseLong(parts.group(1)), parts.group(2).equals("a") ? LetterKind.ALERTS : LetterKind.DIGEST);
        boolean ours = MessageDigest.isEqual(bytes(token(asked.account(), asked.kind())), bytes(token));
        return ours ? Optional.of(asked) : Optional.empty();
    }

    private String seal(String what) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            byte[] seal = Arrays.copyOf(mac.doFinal(bytes("unsubscribe " + what)), SEAL_BYTES);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(seal);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same for every node, and for as long as the instance lives. */
    private byte[] key() {
        byte[] known = key;
        if (known == null) {
            byte[] fresh = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(fresh);
            jdbc.sql("insert into signing_key (key) values (:key) on conflict do nothing")
                    .param("key", fresh)
                    .update();
            known = jdbc.sql("select key from signing_key").query(byte[].class).single();
            key = known;
        }
        return known;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
