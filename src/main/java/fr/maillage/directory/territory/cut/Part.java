package fr.maillage.directory.territory.cut;

import org.jspecify.annotations.Nullable;

/**
 * A part of a cut. Its letter and its colour follow its position and never change: people learn them.
 *
 * @param id of its territory; null in a form, which finds it again by its letter
 * @param position from 0, at most {@link #MOST} - 1
 * @param name empty as long as nobody gave one
 */
public record Part(@Nullable Long id, int position, String name) {
    /** More letters than that no one tells apart on a map. */
    public static final int MOST = 20;

    public String letter() {
        return letter(position);
    }

    static String letter(int position) {
        return String.valueOf((char) ('A' + position));
    }

    /** -1 for what is no letter of a part. */
    static int position(String letter) {
        int position = letter.length() == 1 ? letter.charAt(0) - 'A' : -1;
        return position < MOST ? position : -1;
    }
}
