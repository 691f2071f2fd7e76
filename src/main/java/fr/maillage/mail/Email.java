package fr.maillage.mail;

import java.util.regex.Pattern;

/** An e-mail address, as far as it can be judged without writing to it. */
public final class Email {
    /** 254 is the longest address a mail server accepts (RFC 5321, 4.5.3.1.3, less the brackets). */
    private static final int LONGEST = 254;

    private static final Pattern SHAPE = Pattern.compile(
            "[^\\s@<>\"(),:;\\[\\]\\\\]+@[\\p{L}\\p{N}]([\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?\\.[\\p{L}]{2,}");

    private Email() {}

    public static boolean looksRight(String address) {
        return address.length() <= LONGEST
                && !address.contains("..")
                && SHAPE.matcher(address).matches();
    }
}
