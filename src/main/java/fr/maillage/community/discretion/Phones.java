package fr.maillage.community.discretion;

import java.util.List;
import java.util.regex.Pattern;

/** French telephone numbers of people: not those in 08, nor the short ones that everybody may call. */
final class Phones {
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\d+/.-])(?:(?:\\+|00)33[\\h.-]?(?:\\(0\\)[\\h.-]?)?|0)[1-79]"
                    + "(?:(?:[\\h.-]?\\d{2}){4}|(?:\\h?/\\h?\\d{2}){4})(?![\\d/])");

    private Phones() {}

    static List<Finding> in(String text) {
        return NUMBER.matcher(text)
                .results()
                .filter(found -> !Surroundings.isOpenPlace(text, found.start()))
                .map(found -> Finding.of(Trace.PHONE, found, "[numéro de téléphone]"))
                .toList();
    }
}
