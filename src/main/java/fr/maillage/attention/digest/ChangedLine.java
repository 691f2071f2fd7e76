package fr.maillage.attention.digest;

import fr.maillage.attention.level.Reason;
import fr.maillage.community.Changed;
import fr.maillage.community.Level;

/** What changed in a community besides its discussions, in someone's digest: one line. */
record ChangedLine(long account, Changed changed, Level level, Reason reason) {}
