package fr.maillage.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a form makes is made once, though two clicks or an impatient network send it twice. */
@Component
public class Once {
    private static final String KEY = "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}";
    private final JdbcClient jdbc;

    Once(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes something in this transaction, or finds what the same form has made. Who comes second waits for the first; where
     * that one fails, it makes it after all.
     *
     * @param key of the form as its page was shown ({@code component/once.jte}); without a sound one, nothing is known
     * @param words what was typed: other words in the same form, found again by going back, are another act
     * @param making gives the number of what it made
     */
    @Transactional
    public long make(long account, @Nullable String key, String words, LongSupplier making) {
        if (key == null || !key.matches(KEY)) {
            return making.getAsLong();
        }
        byte[] digest = digest(words);
        if (!isFirst(account, key, digest)) {
            return form("select result from form_key", account, key, digest)
                    .query(Long.class)
                    .single();
        }
        long result = making.getAsLong();
        form("update form_key set result = :result", account, key, digest)
                .param("result", result)
                .update();
        return result;
    }

    /** What the same form has made already, with the same words: for what is done before, and is not to be done again. */
    public Optional<Long> made(long account, @Nullable String key, String words) {
        return key == null || !key.matches(KEY)
                ? Optional.empty()
                : form("select result from form_key", account, key, digest(words))
                        .query(Long.class)
                        .optional();
    }

    private boolean isFirst(long account, String key, byte[] words) {
        return jdbc.sql("""
                insert into form_key (account_id, key, words) values (:account, :key::uuid, :words)
                on conflict do nothing
                """)
                        .param("account", account)
                        .param("key", key)
                        .param("words", words)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec form(String act, long account, String key, byte[] words) {
        return jdbc.sql(act + " where account_id = :account and key = :key::uuid and words = :words")
                .param("account", account)
                .param("key", key)
                .param("words", words);
    }

    private static byte[] digest(String words) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
