package fr.maillage.community.edit;

/** A part of a text, and what became of it. */
public record Stretch(Fate fate, String text) {
    public enum Fate {
        KEPT,
        GONE,
        NEW
    }

    public boolean gone() {
        return fate == Fate.GONE;
    }

    public boolean isNew() {
        return fate == Fate.NEW;
    }
}
