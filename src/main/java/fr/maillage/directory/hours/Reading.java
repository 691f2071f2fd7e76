package fr.maillage.directory.hours;

/** What came of reading an hours text. */
public sealed interface Reading {
    /**
     * The whole text is understood.
     *
     * @param hours the hours understood
     * @param literal false when the text had to be tidied first (French day names, {@code 9h30}…)
     */
    record Understood(OpeningHours hours, boolean literal) implements Reading {}

    /**
     * The text, or a part of it, is not understood; no hours are given rather than wrong ones.
     *
     * @param found the part that stopped the reading, at most 80 characters
     * @param why the kind of obstacle, to be worded by the page
     */
    record Refused(String found, Obstacle why) implements Reading {}
}
