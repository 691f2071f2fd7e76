package fr.maillage.identity.signin;

import java.util.List;

/** The providers of identities that this instance trusts, where there are any. */
public interface Providers {
    List<Provider> all();

    /** Where their pages are: a form of ours may lead there and nowhere else. */
    List<String> origins();

    /** One of them: its id in addresses, its name on the button. */
    record Provider(String id, String name) {}
}
