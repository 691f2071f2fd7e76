package fr.maillage.attention.level;

/** What someone chose for one discussion, against what its community says. */
enum Choice {
    FOLLOWED,
    SILENCED
}
