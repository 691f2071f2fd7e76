package fr.maillage.identity.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/** What cannot be guessed, and what is kept of it. */
public final class Secrets {
    /** Neither vowels (no words), nor what is read wrong: 0 and O, 1 and I and L, U and V. */
    private static final String LETTERS = "BCDFGHJKMNPQRSTWXZ23456789";

    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** 256 random bits, for a link. */
    public static String token() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Letters that are read and typed without mistake, in groups of four: "BKTR-7P2M". 4.7 bits a letter. */
    public static String code(int letters) {
        var code = new StringBuilder();
        for (int i = 0; i < letters; i++) {
            code.append(i > 0 && i % GROUP == 0 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** A code as it was meant, however it was typed. */
    public static String meant(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    /** Enough for what is random and long, or lives for minutes behind a count of tries. */
    public static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
