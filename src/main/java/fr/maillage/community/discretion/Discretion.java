package fr.maillage.community.discretion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Reads a text as an attentive colleague would before it is published. */
public final class Discretion {
    private Discretion() {}

    /** What was found, in the order of the text. Where two overlap, what stands first here is told. */
    public static List<Finding> in(String text) {
        var found = new ArrayList<Finding>();
        Stream.of(SocialSecurity.in(text), Births.in(text), Names.in(text), Addresses.in(text), Phones.in(text))
                .flatMap(List::stream)
                .filter(one -> found.stream().noneMatch(one::overlaps))
                .forEach(found::add);
        found.sort(Comparator.comparingInt(Finding::start));
        return found;
    }

    /** The same text without what was found. */
    public static String without(String text, List<Finding> found) {
        var told = new StringBuilder();
        int from = 0;
        for (var one : found) {
            told.append(text, from, one.start()).append(one.instead());
            from = one.end();
        }
        return told.append(text, from, text.length()).toString();
    }
}
