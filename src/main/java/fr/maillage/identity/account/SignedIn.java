package fr.maillage.identity.account;

import java.io.Serializable;
import java.security.Principal;

/** Who signed in: an account's number, nothing else, because sessions are stored and must not age. */
public record SignedIn(long account) implements Principal, Serializable {
    @Override
    public String getName() {
        return String.valueOf(account);
    }
}
