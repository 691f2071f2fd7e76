package fr.maillage.attention.notice;

import fr.maillage.community.Concern;
import fr.maillage.community.Level;
import fr.maillage.community.Matter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something addressed to one person that still holds. It never has words of a conversation, nor the name of anybody but
 * those who wrote in one.
 *
 * @param subject the community or task; empty for what has none that they may be told
 * @param place where it is: the community of a task, the name of a conversation; may be empty
 * @param people who wrote, for a message, by name; empty where they are gone, and for everything else
 * @param amount how many messages are unread, how many requests or texts wait to be read; 1 for a name that is hidden; else 0
 * @param level how it comes to them, as they chose it
 * @param leavesAt not before, as an alert; null: with the digest or not at all, or they have no hours
 * @param arrived it is no more waiting
 * @param fresh neither read nor put away
 */
public record PersonalNotice(
        long id,
        long account,
        Matter matter,
        long thing,
        String subject,
        String place,
        List<String> people,
        int amount,
        Level level,
        Instant at,
        @Nullable Instant leavesAt,
        boolean arrived,
        boolean fresh) {
    /** Where it is read, answered or decided. */
    public String address() {
        return switch (matter) {
            case MESSAGE -> "/conversations/" + thing;
            case ASKED_BACK -> "/conversations";
            case INVITATION, REFUSAL -> "/communities/" + thing + "/about";
            case REQUEST -> "/communities/" + thing + "/requests";
            case ADMISSION -> "/communities/" + thing;
            case REPORT, APPEAL -> "/moderation/" + thing;
            case APPROVAL, REREAD -> "/communities/" + thing + "/moderation";
            case KEEPING -> "/communities/" + thing + "/keeping";
            case DECLINED, STOPPED -> Concern.TEXT.place(thing);
            case HIDDEN, DECISION -> Concern.CASE.place(thing);
            case MESSAGE_DECISION -> Concern.MESSAGE.place(thing);
            case MESSAGE_REPORT -> "/coordination/moderation/messages/" + thing;
            case TASK -> "/tasks/" + thing;
        };
    }

    public boolean isMessage() {
        return matter == Matter.MESSAGE;
    }
}
