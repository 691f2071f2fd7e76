package fr.maillage.web;

/** What an account may do in the whole instance; communities and networks add their own roles. */
public enum Role {
    ADMINISTRATOR,
    COORDINATION,
    MEMBER,
    GUEST;

    /** Keeps the directory, invites people, reads what is reported. */
    public boolean coordinates() {
        return this == ADMINISTRATOR || this == COORDINATION;
    }

    /** Is a professional or volunteer of the network, not only its guest. */
    public boolean belongs() {
        return this != GUEST;
    }

    /** The stem of its message keys. */
    public String key() {
        return "role." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
