package fr.maillage.attention.level;

/** What someone chose for one discussion, against what its community says. */
public enum Choice {
    FOLLOWED,
    SILENCED
}
