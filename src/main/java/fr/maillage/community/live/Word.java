package fr.maillage.community.live;

/**
 * What the database says of something that is open somewhere: the topic, whether it changed otherwise than by growing, and
 * its number. It says nothing of what was written.
 */
record Word(String topic, long thing, boolean changed) {
    /** The topic of somebody who may read less than before; the number is that of their account. */
    static final String READER = "reader";

    private static final String CHANGED = "/changed";

    static Word of(String said) {
        int space = said.indexOf(' ');
        String topic = said.substring(0, space);
        boolean changed = topic.endsWith(CHANGED);
        return new Word(
                changed ? topic.substring(0, topic.length() - CHANGED.length()) : topic,
                Long.parseLong(said.substring(space + 1)),
                changed);
    }
}
