package fr.maillage.community.discretion;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which letter stands for whom. Those that stand for someone already are left to them. */
final class Letters {
    private static final String ALL = "XYZABCDEFGHIJKLMNOPQRSTUVW";

    private final Map<String, String> given = new HashMap<>();
    private final Set<String> kept = new HashSet<>();

    void keep(String letter) {
        kept.add(letter);
    }

    String of(String name) {
        return given.computeIfAbsent(name, n -> next());
    }

    private String next() {
        return ALL.chars()
                .mapToObj(Character::toString)
                .filter(kept::add)
                .findFirst()
                .orElseGet(() -> "X" + given.size());
    }
}
