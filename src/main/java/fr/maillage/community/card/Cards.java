package fr.maillage.community.card;

import fr.maillage.directory.EntryCards.EntryCard;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The cards for what some texts link to. */
public final class Cards {
    public static final Cards NONE = new Cards(null, Map.of());

    private final @Nullable LinkCards links;
    private final Map<Long, EntryCard> found;

    Cards(@Nullable LinkCards links, Map<Long, EntryCard> found) {
        this.links = links;
        this.found = found;
    }

    /** Those of one text, in its order; what is not in the directory has none. */
    public List<EntryCard> of(String text) {
        return links == null
                ? List.of()
                : links.linked(text).stream()
                        .map(found::get)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
    }
}
