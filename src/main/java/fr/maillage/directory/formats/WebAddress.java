package fr.maillage.directory.formats;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The address of a site as people write it: they leave out what their browser adds. */
public final class WebAddress {
    /** The longest URL the data.inclusion schema admits. */
    static final int LONGEST = 2083;

    private static final Set<String> SCHEMES = Set.of("http", "https");

    /** A domain name of two labels or more, then perhaps a port and a path; no scheme, nobody's mailbox. */
    private static final Pattern BARE = Pattern.compile(
            "([\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.){1,9}\\p{L}{2,}(:[0-9]{1,5})?([/?#]\\S*)?");

    private WebAddress() {}

    /** With {@code https://} before what is the bare name of a site; anything else as it is. */
    public static String complete(String typed) {
        return typed.length() <= LONGEST && BARE.matcher(typed).matches() ? "https://" + typed : typed;
    }

    /**
     * Whether people may be led there. Only http and https: a link of the directory is clicked, so no javascript: and the
     * like; nor a name before the host, by which an address looks like another's.
     */
    public static boolean isWhole(String text) {
        try {
            var address = new URI(text);
            String authority = address.getRawAuthority();
            return address.getScheme() != null
                    && SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT))
                    && authority != null
                    && !authority.isEmpty()
                    && !authority.contains("@");
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
