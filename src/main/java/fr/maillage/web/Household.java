package fr.maillage.web;

import java.net.InetAddress;
import java.util.Arrays;

/** Who shares one connection, as far as an address tells: what is limited for one of them is limited for all. */
public final class Household {
    private static final int IPV6_NETWORK = 8; // bytes: a household gets a /64

    private Household() {}

    /** @param address of a request, as a proxy may have written it: a name is never looked up */
    public static String of(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return Arrays.toString(bytes.length > IPV6_NETWORK ? Arrays.copyOf(bytes, IPV6_NETWORK) : bytes);
        } catch (IllegalArgumentException notAnAddress) {
            return address;
        }
    }
}
