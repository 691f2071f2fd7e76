package fr.maillage.community.edit;

import fr.maillage.community.edit.Stretch.Fate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What changed from one text to another, word by word: the longest common run of words stays. */
public final class Differences {
    private static final Pattern WORD = Pattern.compile("\\s+|[\\p{L}\\p{N}’'-]+|.", Pattern.DOTALL);

    /** Pairs of words compared; where more changed than that, all between the first and the last change is shown as new. */
    private static final long MOST_PAIRS = 1_000_000;

    private final List<String> before;
    private final List<String> after;
    private final List<Stretch> told = new ArrayList<>();

    private Differences(String before, String after) {
        this.before = words(before);
        this.after = words(after);
    }

    public static List<Stretch> between(String before, String after) {
        return new Differences(before.replaceAll("\\R", "\n"), after.replaceAll("\\R", "\n")).stretches();
    }

    private List<Stretch> stretches() {
        int start = 0;
        int end = 0;
        int shorter = Math.min(before.size(), after.size());
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        while (end < shorter - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        var gone = before.subList(start, before.size() - end);
        var come = after.subList(start, after.size() - end);
        tell(Fate.KEPT, String.join("", after.subList(0, start)));
        if ((long) gone.size() * come.size() > MOST_PAIRS) {
            tell(Fate.GONE, String.join("", gone));
            tell(Fate.NEW, String.join("", come));
        } else {
            compare(gone, come);
        }
        tell(Fate.KEPT, String.join("", after.subList(after.size() - end, after.size())));
        return joined();
    }

    private void compare(List<String> gone, List<String> come) {
        int[][] common = new int[gone.size() + 1][come.size() + 1];
        for (int i = gone.size() - 1; i >= 0; i--) {
            for (int j = come.size() - 1; j >= 0; j--) {
                common[i][j] = gone.get(i).equals(come.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < gone.size() || j < come.size()) {
            if (i < gone.size() && j < come.size() && gone.get(i).equals(come.get(j))) {
                tell(Fate.KEPT, gone.get(i++));
                j++;
            } else if (i < gone.size() && (j == come.size() || common[i + 1][j] >= common[i][j + 1])) {
                tell(Fate.GONE, gone.get(i++));
            } else {
                tell(Fate.NEW, come.get(j++));
            }
        }
    }

    private void tell(Fate fate, String text) {
        add(told, fate, text);
    }

    /** Words changed in a row are told as one, with the spaces between them; the space after the last is nobody's change. */
    private List<Stretch> joined() {
        List<Stretch> joined = new ArrayList<>();
        var gone = new StringBuilder();
        var come = new StringBuilder();
        var kept = new StringBuilder();
        for (var one : told) {
            if (one.fate() == Fate.KEPT) {
                kept.append(one.text());
                continue;
            }
            boolean changing = gone.length() + come.length() > 0;
            if (changing && kept.toString().isBlank()) {
                gone.append(kept);
                come.append(kept);
            } else {
                close(joined, gone, come);
                add(joined, Fate.KEPT, kept.toString());
            }
            kept.setLength(0);
            (one.gone() ? gone : come).append(one.text());
        }
        close(joined, gone, come);
        add(joined, Fate.KEPT, kept.toString());
        return joined;
    }

    private static void close(List<Stretch> joined, StringBuilder gone, StringBuilder come) {
        add(joined, Fate.GONE, gone.toString());
        add(joined, Fate.NEW, come.toString());
        gone.setLength(0);
        come.setLength(0);
    }

    private static void add(List<Stretch> stretches, Fate fate, String text) {
        if (!text.isEmpty()) {
            stretches.add(new Stretch(fate, text));
        }
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }
}
