package fr.maillage.community.discretion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a text as an attentive colleague would before it is published. */
public final class Discretion {
    private Discretion() {}

    public static List<Finding> in(String text) {
        return in(List.of(text)).getFirst();
    }

    /**
     * What was found in each, in the order of its text. Where two overlap, what stands first here is told. The same person
     * has the same letter in all of them.
     */
    static List<List<Finding>> in(List<String> texts) {
        var read = texts.stream().map(AsRead::new).toList();
        var letters = new Letters();
        read.forEach(text -> Names.initials(text.words()).forEach(letters::keep));
        return read.stream().map(text -> in(text, letters)).toList();
    }

    private static List<Finding> in(AsRead read, Letters letters) {
        String text = read.words();
        var found = new TreeMap<Integer, Finding>();
        Stream.of(
                        SocialSecurity.in(text),
                        Births.in(text),
                        Names.in(text, letters),
                        Addresses.in(text),
                        Phones.in(text))
                .flatMap(List::stream)
                .filter(one ->
                        isFree(found.floorEntry(one.start()), one) && isFree(found.higherEntry(one.start()), one))
                .forEach(one -> found.put(one.start(), one));
        var typed = new ArrayList<Finding>();
        found.values().stream()
                .map(read::typed)
                .filter(one -> typed.isEmpty() || one.start() >= typed.getLast().end()) // in the link that goes with it
                .forEach(typed::add);
        return List.copyOf(typed);
    }

    private static boolean isFree(Map.@Nullable Entry<Integer, Finding> beside, Finding one) {
        return beside == null || !one.overlaps(beside.getValue());
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
