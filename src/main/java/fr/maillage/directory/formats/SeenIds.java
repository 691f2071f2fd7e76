package fr.maillage.directory.formats;

/** The identifiers met in a file, as 64-bit hashes: 8 to 16 bytes each. Two of a million collide once in 30 million files. */
final class SeenIds {
    private long[] slots = new long[1024];
    private int size;

    /** Whether the identifier was new. */
    boolean add(String id) {
        if (size * 2 > slots.length) {
            grow();
        }
        if (!place(slots, hash(id))) {
            return false;
        }
        size++;
        return true;
    }

    private void grow() {
        long[] wider = new long[slots.length * 2];
        for (long hash : slots) {
            if (hash != 0) {
                place(wider, hash);
            }
        }
        slots = wider;
    }

    private static boolean place(long[] slots, long hash) {
        int i = (int) hash & (slots.length - 1);
        while (slots[i] != 0) {
            if (slots[i] == hash) {
                return false;
            }
            i = (i + 1) & (slots.length - 1);
        }
        slots[i] = hash;
        return true;
    }

    /** FNV-1a over the characters, then the finaliser of SplitMix64 to spread the low bits. Never 0, which means free. */
    private static long hash(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        hash ^= hash >>> 31;
        return hash == 0 ? 1 : hash;
    }
}
