package fr.maillage.identity.account;

/** By what someone came in. */
public enum Means {
    /** The link of a mail, or its code: whoever reads the mail of an account may always come back by it. */
    LINK(true),
    PASSKEY(true),
    PROVIDER(true),
    PASSWORD(false),
    /** A paper is lost, or read over a shoulder. */
    PAPER(false),
    INVITATION(false),
    SETUP(false),
    DEMONSTRATION(false);

    private final boolean renews;

    Means(boolean renews) {
        this.renews = renews;
    }

    /** True where coming in by it proves enough to choose a password without the one before. */
    public boolean renews() {
        return renews;
    }
}
