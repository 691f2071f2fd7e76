package fr.maillage.attention.letter;

/** The mails one gets regularly, each of which can be done without. */
public enum LetterKind {
    ALERTS,
    DIGEST;

    /** As mails are counted. */
    public String key() {
        return this == ALERTS ? "alerts" : "digest";
    }
}
