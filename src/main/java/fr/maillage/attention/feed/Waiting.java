package fr.maillage.attention.feed;

/**
 * A community in which something waits to be read.
 *
 * @param unread how many posts and comments
 * @param position up to which it would be marked as read: what comes later stays unread
 * @param listens it lets what is new come; else only the discussions that are followed in it do
 */
public record Waiting(long community, String name, long unread, long position, boolean listens) {
    /** As a form sends it. */
    public String mark() {
        return community + "-" + position;
    }
}
