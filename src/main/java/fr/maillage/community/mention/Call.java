package fr.maillage.community.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A place in a text at which someone may be named.
 *
 * @param names what could be the name, the longest first; the words after it may belong to the sentence
 */
record Call(List<String> names) {
    /** In words; a name with a particle or two. */
    private static final int LONGEST = 6;

    /** A text that names more people than a round of a table is read up to there. */
    private static final int MOST = 30;

    /** A word of a name has 60 letters at most: whatever is typed, little of it is looked at from each sign on. */
    private static final String WORD = "[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}.’'-]{0,59}+";

    private static final Pattern PLACE =
            Pattern.compile("(?<![\\p{L}\\p{N}@.])@(" + WORD + "(?:\\h" + WORD + "){0,5}+)");

    /** What may end a name as well as the sentence. */
    private static final String ENDS = ".’'-";

    static List<Call> in(String text) {
        return PLACE.matcher(text).results().limit(MOST).map(Call::of).toList();
    }

    private static Call of(MatchResult found) {
        var names = new ArrayList<String>();
        String words = found.group(1).replaceAll("\\h", " ");
        for (int i = 0; i < LONGEST && !words.isEmpty(); i++) {
            names.add(words);
            String bare = bare(words);
            if (!bare.equals(words)) {
                names.add(bare);
            }
            words = words.substring(0, Math.max(words.lastIndexOf(' '), 0));
        }
        return new Call(names);
    }

    private static String bare(String words) {
        int end = words.length();
        while (end > 0 && ENDS.indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        return words.substring(0, end);
    }
}
