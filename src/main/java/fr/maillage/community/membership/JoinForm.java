package fr.maillage.community.membership;

import fr.maillage.community.Level;
import fr.maillage.community.home.ChosenName;
import fr.maillage.community.home.Community;
import fr.maillage.web.Problems;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What someone says on joining, or on asking to.
 *
 * @param charter ticked: it was read and is accepted
 * @param read the number of the charter that was shown, or null where none was
 * @param word to those who decide
 */
record JoinForm(
        @Nullable Boolean charter,
        @Nullable Long read,
        @Nullable String pseudonym,
        @Nullable String level,
        @Nullable String word) {
    private static final int LONGEST_WORD = 1000;

    static JoinForm empty() {
        return new JoinForm(null, null, null, null, null);
    }

    /** A chosen name alone. */
    static JoinForm named(String pseudonym) {
        return new JoinForm(null, null, pseudonym, null, null);
    }

    /** @param current the number of the charter as it is now */
    Problems problems(Community community, String accountName, long current) {
        var problems = Problems.none()
                .addIf(
                        !community.charter().isEmpty() && !Boolean.TRUE.equals(charter),
                        "charter",
                        "membership.charter.missing")
                .addIf(accepts(community) && (read == null || read != current), "charter", "charter.changed");
        return nameProblems(problems, community, accountName)
                .addIf(
                        saidWord().length() > LONGEST_WORD,
                        "word",
                        "community.too-long",
                        saidWord().length(),
                        LONGEST_WORD);
    }

    private boolean accepts(Community community) {
        return !community.charter().isEmpty() && Boolean.TRUE.equals(charter);
    }

    Problems nameProblems(Community community, String accountName) {
        return nameProblems(Problems.none(), community, accountName);
    }

    private Problems nameProblems(Problems problems, Community community, String accountName) {
        return community.pseudonymous() ? ChosenName.check(problems, chosenName(), accountName) : problems;
    }

    String chosenName() {
        return ChosenName.typed(pseudonym);
    }

    @Nullable
    String pseudonymIn(Community community) {
        return community.pseudonymous() ? chosenName() : null;
    }

    String saidWord() {
        return word == null ? "" : word.strip();
    }

    /** Null where they chose none: then it is as before, or as the community suggests. */
    @Nullable
    Level chosenLevel() {
        return Arrays.stream(Level.values())
                .filter(one -> one.name().equals(level))
                .findFirst()
                .orElse(null);
    }
}
