package fr.maillage.community.card;

import fr.maillage.web.Address;
import fr.maillage.web.CardSource;
import fr.maillage.web.CardSource.Card;
import fr.maillage.web.Viewer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the pages of this instance to which texts lead. */
@Component
public class LinkCards {
    /** Under one text; more would hide it. */
    private static final int MOST = 4;

    /** Besides a space, what a link follows; within another address a path is none of ours. */
    private static final String BEFORE = "([<«\"“'’*_:,;";

    private final List<CardSource> sources;
    private final Pattern paths;
    private final Address site;

    LinkCards(List<CardSource> sources, Address site) {
        this.sources = sources;
        this.paths = Pattern.compile(sources.stream()
                .map(source -> Pattern.quote(source.path()))
                .collect(Collectors.joining("|", "(", ")(\\d{1,18})(?![\\w/])")));
        this.site = site;
    }

    /** A page of this instance: its path before its number, and the number. */
    record Link(String path, long number) {}

    /** The cards of all these texts: those of a kind are found in one go, where there are any. */
    public Cards in(List<String> texts, Viewer.Member viewer) {
        Map<String, Set<Long>> asked = texts.stream()
                .flatMap(text -> linked(text).stream())
                .collect(Collectors.groupingBy(Link::path, Collectors.mapping(Link::number, Collectors.toSet())));
        Map<Link, Card> found = new HashMap<>();
        for (var source : sources) {
            var numbers = asked.get(source.path());
            if (numbers != null) {
                source.of(numbers, viewer).forEach((number, card) -> found.put(new Link(source.path(), number), card));
            }
        }
        return new Cards(this, found);
    }

    /** Where a text leads, in the order of the text: by the whole address, or by the path alone. */
    Set<Link> linked(String text) {
        Set<Link> linked = new LinkedHashSet<>();
        if (text.indexOf('/') < 0) {
            return linked;
        }
        String here = site.of("");
        var found = paths.matcher(text);
        while (found.find() && linked.size() < MOST) {
            int start = found.start();
            int begins = text.startsWith(here, start - here.length()) ? start - here.length() : start;
            if (begins == 0
                    || BEFORE.indexOf(text.charAt(begins - 1)) >= 0
                    || Character.isWhitespace(text.charAt(begins - 1))) {
                linked.add(new Link(found.group(1), Long.parseLong(found.group(2))));
            }
        }
        return linked;
    }
}
