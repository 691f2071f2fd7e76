package fr.maillage.identity.signin;

import org.jspecify.annotations.Nullable;

/** An address on this instance, so that nobody is sent elsewhere after signing in. */
public final class LocalPath {
    private LocalPath() {}

    /** The address if it is ours, the first page otherwise. Browsers read {@code //} and {@code /\} as another host. */
    public static String of(@Nullable String address) {
        boolean back = address != null && (address.startsWith("/sign-in") || address.startsWith("/sign-out"));
        return back ? "/" : local(address);
    }

    /** The same, where the way in is an address to come back to as well. */
    public static String local(@Nullable String address) {
        boolean local = address != null
                && address.startsWith("/")
                && !address.startsWith("//")
                && address.indexOf('\\') < 0
                && address.chars().noneMatch(Character::isISOControl);
        return local ? String.valueOf(address) : "/";
    }
}
