package fr.maillage.directory.territory.cut;

import fr.maillage.directory.territory.Commune;
import fr.maillage.web.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/**
 * A cut as a form sends it: {@code name}, {@code version}, {@code part-A} for each part,
 * {@code c-<commune>} with the letter of its part, {@code e-<EPCI>} with the letter where all of its communes go.
 */
final class CutForm {
    private static final int LONGEST = 120; // characters of a name
    private final MultiValueMap<String, String> sent;
    private final List<Commune> communes;
    private final Problems problems = Problems.none();
    private final Cut cut;

    /** @param before what is saved, or a fresh cut */
    CutForm(MultiValueMap<String, String> sent, Cut before, List<Commune> communes) {
        this.sent = sent;
        this.communes = communes;
        this.cut = new Cut(before.id(), one("name"), before.area(), version(), parts(), placed());
    }

    Cut cut() {
        return cut;
    }

    /** What keeps it from being saved. */
    Problems problems() {
        problems.addIf(cut.name().isEmpty(), "name", "form.required");
        problems.addIf(cut.name().length() > LONGEST, "name", "cut.long", LONGEST);
        var names = new HashSet<String>();
        for (Part part : cut.parts()) {
            String field = "part-" + part.letter();
            long size = cut.communesIn(part.letter());
            problems.addIf(part.name().isEmpty() && size > 0, field, "cut.part.unnamed", part.letter(), size);
            problems.addIf(part.name().length() > LONGEST, field, "cut.long", LONGEST);
            problems.addIf(!part.name().isEmpty() && !names.add(part.name()), field, "cut.part.twice", part.name());
        }
        problems.addIf(names.isEmpty(), "part-A", "cut.part.none");
        return problems;
    }

    private int version() {
        String version = one("version");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }

    private List<Part> parts() {
        var parts = new ArrayList<Part>();
        for (int position = 0; position < Part.MOST; position++) {
            String field = "part-" + Part.letter(position);
            if (sent.containsKey(field)) {
                parts.add(new Part(null, position, one(field)));
            }
        }
        return parts;
    }

    /** Each commune of the area once, in one part at most; a commune sent twice with two letters is a problem. */
    private Map<String, String> placed() {
        var placed = new HashMap<String, String>();
        for (Commune commune : communes) {
            var letters = new HashSet<>(sent.getOrDefault("c-" + commune.code(), List.of()));
            letters.remove("");
            problems.addIf(letters.size() > 1, "map", "cut.commune.twice", commune.name());
            String whole = commune.epci() == null ? one("e-none") : one("e-" + commune.epci());
            String letter = whole.isEmpty() ? letters.stream().findFirst().orElse("") : whole;
            if (whole.equals("-")) {
                continue;
            }
            boolean known = sent.containsKey("part-" + letter) && Part.position(letter) >= 0;
            problems.addIf(!letter.isEmpty() && !known, "map", "cut.commune.nowhere", commune.name(), letter);
            if (known) {
                placed.put(commune.code(), letter);
            }
        }
        return placed;
    }

    private String one(String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
