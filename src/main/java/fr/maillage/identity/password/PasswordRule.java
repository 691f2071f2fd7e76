package fr.maillage.identity.password;

import fr.maillage.web.Problems;
import java.util.Locale;
import java.util.Set;

/** What a password must be: long, and not the one everybody has. No demand on its letters (NIST SP 800-63B, 3.1.1.2). */
final class PasswordRule {
    static final int SHORTEST = 12;
    /** Roots of the most used passwords, once digits and signs are taken away; none reaches 12 letters by itself. */
    private static final Set<String> COMMON = Set.of(
            "",
            "motdepasse",
            "password",
            "passwort",
            "azerty",
            "azertyuiop",
            "qwerty",
            "qwertyuiop",
            "qwertz",
            "azertyuiopqsdfghjklm",
            "qwertyuiopasdfghjkl",
            "bonjour",
            "bonjourbonjour",
            "jetaime",
            "soleil",
            "bienvenue",
            "welcome",
            "iloveyou",
            "letmein",
            "admin",
            "administrateur",
            "administrator",
            "maillage",
            "changeme",
            "changezmoi",
            "secret",
            "abcdefghijkl",
            "abcdefghijklm",
            "motdepassemotdepasse",
            "passwordpassword",
            "azertyazerty",
            "qwertyqwerty");

    private PasswordRule() {}

    static Problems check(String password, String name) {
        return Problems.none()
                .addIf(password.length() < SHORTEST, "password", "password.short", SHORTEST)
                .addIf(password.length() > Passwords.LONGEST, "password", "password.long", Passwords.LONGEST)
                .addIf(common(password, name), "password", "password.common");
    }

    private static boolean common(String password, String name) {
        String root = letters(password);
        String spelt = letters(password.replace('0', 'o').replace('@', 'a').replace('1', 'i'));
        boolean monotonous = password.chars().distinct().count() < 5;
        return monotonous || COMMON.contains(root) || COMMON.contains(spelt) || root.equals(letters(name));
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }
}
