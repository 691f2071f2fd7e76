package fr.maillage.community.project;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns of a board. */
public enum Stage {
    TODO,
    DOING,
    DONE;

    static Optional<Stage> named(@Nullable String name) {
        return Arrays.stream(values())
                .filter(stage -> stage.name().equals(name))
                .findFirst();
    }

    /** The stem of its message keys. */
    public String key() {
        return "project.stage." + name().toLowerCase(Locale.ROOT);
    }
}
