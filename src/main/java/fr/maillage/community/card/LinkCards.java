package fr.maillage.community.card;

import fr.maillage.directory.EntryCards;
import fr.maillage.web.Address;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Finds the pages of the directory of this instance to which texts lead. */
@Component
public class LinkCards {
    /** Under one text; more would hide it. */
    private static final int MOST = 4;

    private static final Pattern PATH = Pattern.compile(EntryCards.PATH + "(\\d{1,18})(?![\\w/])");
    private final EntryCards entries;
    private final Address site;

    LinkCards(EntryCards entries, Address site) {
        this.entries = entries;
        this.site = site;
    }

    /** The cards of all these texts, found in one go. */
    public Cards in(List<String> texts) {
        Set<Long> asked = new LinkedHashSet<>();
        texts.forEach(text -> asked.addAll(linked(text)));
        return asked.isEmpty() ? Cards.NONE : new Cards(this, entries.of(asked));
    }

    /** The entries to which a text leads, in the order of the text: by the whole address, or by the path alone. */
    Set<Long> linked(String text) {
        Set<Long> linked = new LinkedHashSet<>();
        if (!text.contains(EntryCards.PATH)) {
            return linked;
        }
        String here = site.of("");
        var found = PATH.matcher(text);
        while (found.find() && linked.size() < MOST) {
            String before = text.substring(0, found.start());
            boolean alone = before.isEmpty() || !Character.isLetterOrDigit(before.charAt(before.length() - 1));
            boolean ours = before.endsWith(here) || alone && !before.endsWith("/");
            if (ours) {
                linked.add(Long.valueOf(found.group(1)));
            }
        }
        return linked;
    }
}
