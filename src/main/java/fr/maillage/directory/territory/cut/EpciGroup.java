package fr.maillage.directory.territory.cut;

import fr.maillage.directory.territory.Commune;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The communes of one EPCI, for a form.
 *
 * @param code SIREN, or "none" for communes without EPCI
 */
public record EpciGroup(String code, @Nullable String name, List<Commune> communes) {
    static List<EpciGroup> of(List<Commune> communes) {
        var groups = new LinkedHashMap<String, EpciGroup>();
        for (Commune commune : communes) {
            String code = commune.epci() == null ? "none" : commune.epci();
            groups.computeIfAbsent(code, c -> new EpciGroup(c, commune.epciName(), new ArrayList<>()))
                    .communes()
                    .add(commune);
        }
        return List.copyOf(groups.values());
    }

    /** The letter that all its communes have, or nothing. */
    public String letter(Cut cut) {
        var letters =
                communes.stream().map(c -> cut.letterOf(c.code())).distinct().toList();
        return letters.size() == 1 ? letters.getFirst() : "";
    }

    /** "C, E": the letters its communes have. */
    public String letters(Cut cut) {
        return String.join(
                ", ",
                communes.stream()
                        .map(c -> cut.letterOf(c.code()))
                        .filter(letter -> !letter.isEmpty())
                        .distinct()
                        .sorted()
                        .toList());
    }
}
