package fr.maillage.community;

import java.util.Locale;

/**
 * What is addressed to certain people rather than written for a community. Each is told at once or with the digest: the
 * rule for each stands in the database's function notice_level().
 */
public enum Matter {
    /** Somebody wrote in a conversation they are in. */
    MESSAGE,
    /** They are asked to come back into a conversation they left. */
    ASKED_BACK,
    /** They are asked to join a community. */
    INVITATION,
    /** Somebody asks to join a community they keep. */
    REQUEST,
    /** What they asked was answered by yes. */
    ADMISSION,
    /** What they asked was declined. */
    REFUSAL,
    /** Something was reported that they may decide on. */
    REPORT,
    /** A decision they may look at again was contested. */
    APPEAL,
    /** What they wrote or shared is hidden until it is decided. */
    HIDDEN,
    /** It was decided on what they wrote or reported. */
    DECISION,
    /** A message of a conversation was reported to the coordination. */
    MESSAGE_REPORT,
    /** It was decided on a message they wrote or reported. */
    MESSAGE_DECISION,
    /** What members want to post waits in a community they keep. */
    APPROVAL,
    /** What they wanted to post does not appear. */
    DECLINED,
    /** What they wrote was let appear and could not at its moment: it waits again. */
    STOPPED,
    /** The same in a community they keep. */
    REREAD,
    /** Somebody made them keep a community. */
    KEEPING,
    /** They were given a task. */
    TASK;

    /** The stem of its message keys. */
    public String key() {
        return "notice." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
