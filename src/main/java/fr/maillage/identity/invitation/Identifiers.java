package fr.maillage.identity.invitation;

import fr.maillage.identity.account.Accounts;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What someone without e-mail signs in with: their first name and four digits, easy to say on the telephone. */
@Component
class Identifiers {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LONGEST_STEM = 16;
    private final Accounts accounts;

    Identifiers(Accounts accounts) {
        this.accounts = accounts;
    }

    /** One that nobody has. The digits are drawn, so that identifiers are not guessed one after the other. */
    String freshFor(String name) {
        String stem = stem(name);
        String identifier;
        do {
            identifier = stem + "-" + (1000 + RANDOM.nextInt(9000));
        } while (accounts.withIdentifier(identifier).isPresent());
        return identifier;
    }

    static String stem(String name) {
        String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("œ", "oe")
                .replace("æ", "ae");
        for (String word : plain.split("[^a-z]+")) {
            if (word.length() > 1) {
                return word.substring(0, Math.min(word.length(), LONGEST_STEM));
            }
        }
        return "invite";
    }
}
