package fr.maillage.community.membership;

import fr.maillage.community.Level;
import fr.maillage.community.home.Community;
import fr.maillage.web.Problems;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What someone says on joining, or on asking to.
 *
 * @param charter ticked: it was read and is accepted
 * @param word to those who decide
 */
record JoinForm(
        @Nullable Boolean charter,
        @Nullable String pseudonym,
        @Nullable String level,
        @Nullable String word) {
    private static final int LONGEST_PSEUDONYM = 40;
    private static final int LONGEST_WORD = 1000;

    static JoinForm empty() {
        return new JoinForm(null, null, null, null);
    }

    /** A chosen name alone. */
    static JoinForm named(String pseudonym) {
        return new JoinForm(null, pseudonym, null, null);
    }

    Problems problems(Community community, String accountName) {
        var problems = Problems.none()
                .addIf(
                        !community.charter().isEmpty() && !Boolean.TRUE.equals(charter),
                        "charter",
                        "membership.charter.missing");
        return nameProblems(problems, community, accountName)
                .addIf(
                        saidWord().length() > LONGEST_WORD,
                        "word",
                        "community.too-long",
                        saidWord().length(),
                        LONGEST_WORD);
    }

    Problems nameProblems(Community community, String accountName) {
        return nameProblems(Problems.none(), community, accountName);
    }

    private Problems nameProblems(Problems problems, Community community, String accountName) {
        return problems.addIf(
                        community.pseudonymous() && chosenName().isEmpty(), "pseudonym", "membership.pseudonym.missing")
                .addIf(
                        chosenName().length() > LONGEST_PSEUDONYM,
                        "pseudonym",
                        "community.too-long",
                        chosenName().length(),
                        LONGEST_PSEUDONYM)
                .addIf(
                        community.pseudonymous() && chosenName().equalsIgnoreCase(accountName),
                        "pseudonym",
                        "membership.pseudonym.own-name");
    }

    String chosenName() {
        return pseudonym == null
                ? ""
                : pseudonym
                        .replaceAll("[\\p{Cntrl}\\p{Cf}&&[^\\s]]", "")
                        .strip()
                        .replaceAll("\\s+", " ");
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
