package fr.maillage.community;

import fr.maillage.community.rich.RichText;

/** The first words of a text, on one line. */
public final class Opening {
    private Opening() {}

    /** @param most in UTF-16 units; cut between words where there is a space to cut at */
    public static String of(String text, int most) {
        String line = RichText.plain(text).strip().replaceAll("\\s+", " ");
        if (line.length() <= most) {
            return line;
        }
        int space = line.lastIndexOf(' ', most);
        int end = space > most / 2 ? space : Character.isHighSurrogate(line.charAt(most - 1)) ? most - 1 : most;
        return line.substring(0, end) + "…";
    }
}
