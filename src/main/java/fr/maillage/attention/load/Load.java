package fr.maillage.attention.load;

import fr.maillage.community.Level;
import java.util.List;

/**
 * What came to someone in a week.
 *
 * @param shares by community, the most first
 * @param conversations what others wrote to them
 * @param elsewhere what names them where they are not of the community
 * @param named how both come to them, by their one choice
 * @param stayed how many messages came no further than where they were written
 */
public record Load(List<Share> shares, Aside conversations, Aside elsewhere, Level named, int stayed) {
    public boolean empty() {
        return shares.isEmpty() && conversations.messages() + elsewhere.messages() == 0;
    }

    public long minutes() {
        return shares.stream().mapToLong(Share::minutes).sum() + conversations.minutes() + elsewhere.minutes();
    }

    /** Of what brought most. */
    public long most() {
        return Math.max(
                shares.stream().mapToLong(Share::minutes).max().orElse(1),
                Math.max(conversations.minutes(), elsewhere.minutes()));
    }
}
