package fr.maillage.directory.formats;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Tells the public Internet from what lies inside: loopback, private networks, link-local (cloud metadata among it),
 * shared address space, multicast, reserved. After the IANA special-purpose address registries (RFC 6890 and updates).
 */
final class PublicAddress {
    private record Block(byte[] prefix, int bits) {
        static Block of(int bits, int... octets) {
            byte[] prefix = new byte[octets.length];
            for (int i = 0; i < octets.length; i++) {
                prefix[i] = (byte) octets[i];
            }
            return new Block(prefix, bits);
        }

        boolean contains(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                int expected = bit / 8 < prefix.length ? prefix[bit / 8] & mask : 0;
                if ((address[bit / 8] & mask) != expected) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Block> NOT_PUBLIC_V4 = List.of(
            Block.of(8, 0),
            Block.of(8, 10),
            Block.of(10, 100, 64),
            Block.of(8, 127),
            Block.of(16, 169, 254),
            Block.of(12, 172, 16),
            Block.of(24, 192, 0, 0),
            Block.of(24, 192, 0, 2),
            Block.of(24, 192, 88, 99),
            Block.of(16, 192, 168),
            Block.of(15, 198, 18),
            Block.of(24, 198, 51, 100),
            Block.of(24, 203, 0, 113),
            Block.of(4, 224),
            Block.of(4, 240));

    /** Global unicast, from which the blocks below are taken out. Everything else of IPv6 is not public. */
    private static final Block GLOBAL_V6 = Block.of(3, 0x20);

    private static final List<Block> NOT_PUBLIC_V6 = List.of(
            // Teredo, ORCHID, benchmarking and other protocol assignments
            Block.of(23, 0x20, 0x01, 0x00),
            Block.of(32, 0x20, 0x01, 0x0d, 0xb8),
            // 6to4: carries any IPv4 address
            Block.of(16, 0x20, 0x02),
            Block.of(20, 0x3f, 0xff, 0x00));

    /** 64:ff9b::/96, an IPv4 address behind a translator. */
    private static final Block NAT64 = Block.of(96, 0x00, 0x64, 0xff, 0x9b);

    private static final Block V4_MAPPED = Block.of(96, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff);

    private PublicAddress() {}

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return isPublicV4(bytes);
        }
        if (V4_MAPPED.contains(bytes) || NAT64.contains(bytes)) {
            return isPublicV4(Arrays.copyOfRange(bytes, 12, 16));
        }
        return GLOBAL_V6.contains(bytes) && NOT_PUBLIC_V6.stream().noneMatch(block -> block.contains(bytes));
    }

    private static boolean isPublicV4(byte[] bytes) {
        return NOT_PUBLIC_V4.stream().noneMatch(block -> block.contains(bytes));
    }
}
