package fr.maillage.identity.signin;

/** The ways in, each with how often it may be tried in a quarter of an hour: for one person, and from one place. */
public enum Way {
    LINK(5, 60),
    CODE(15, 120),
    PASSWORD(10, 60),
    PRINTED_CODE(10, 60),
    PASSKEY(60, 120),
    OIDC(60, 120),
    INVITATION(120, 120),
    SETUP(60, 60);

    private final int perSubject;
    private final int perPlace;

    Way(int perSubject, int perPlace) {
        this.perSubject = perSubject;
        this.perPlace = perPlace;
    }

    int perSubject() {
        return perSubject;
    }

    /** Higher, because a whole organisation may come from one address. */
    int perPlace() {
        return perPlace;
    }
}
