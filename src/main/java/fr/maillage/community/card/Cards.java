package fr.maillage.community.card;

import fr.maillage.community.card.LinkCards.Link;
import fr.maillage.web.CardSource.Card;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The cards for what some texts link to. */
public final class Cards {
    private final LinkCards links;
    private final Map<Link, Card> found;

    Cards(LinkCards links, Map<Link, Card> found) {
        this.links = links;
        this.found = found;
    }

    /** Those of one text, in its order; what the viewer may not see has none. */
    public List<Card> of(String text) {
        return found.isEmpty()
                ? List.of()
                : links.linked(text).stream()
                        .map(found::get)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
    }
}
