package fr.maillage.attention.load;

import fr.maillage.community.Level;
import java.util.List;
import java.util.stream.LongStream;

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

    /** Of all of it: rounded once, so that it may be less than the sum of what each source is said to bring. */
    public long minutes() {
        return Reading.minutes(characters().sum());
    }

    /** Characters of what brought most. */
    public long most() {
        return characters().max().orElse(0);
    }

    private LongStream characters() {
        return LongStream.concat(
                shares.stream().mapToLong(Share::characters),
                LongStream.of(conversations.characters(), elsewhere.characters()));
    }
}
