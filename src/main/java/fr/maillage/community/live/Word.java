package fr.maillage.community.live;

/**
 * What the database says of something that is open somewhere, in three words at most: the topic, its number, and whether
 * it changed otherwise than by growing. It says nothing of what was written.
 */
record Word(String topic, long thing, boolean changed) {
    /** The topic of somebody who may read less than before; the number is that of their account. */
    static final String READER = "reader";

    static Word of(String said) {
        var words = said.split(" ");
        return new Word(words[0], Long.parseLong(words[1]), words.length > 2);
    }
}
