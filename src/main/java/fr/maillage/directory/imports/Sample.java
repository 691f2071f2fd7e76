package fr.maillage.directory.imports;

import java.util.List;

/** Some of what a run would do, so that who decides sees more than figures. */
public record Sample(List<String> created, List<Change> changed, List<String> lacking) {
    static final Sample NONE = new Sample(List.of(), List.of(), List.of());
}
