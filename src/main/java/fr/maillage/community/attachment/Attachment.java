package fr.maillage.community.attachment;

import fr.maillage.files.Kept;

/**
 * A file under a post, or with a draft.
 *
 * @param description of a picture: what it shows
 * @param address from which it is had
 */
public record Attachment(long id, Kept file, String description, String address) {
    static final String FIELD = "description-";

    /** The name of its field in the composer. */
    public String field() {
        return FIELD + id;
    }

    Attachment saying(String words) {
        return new Attachment(id, file, words, address);
    }

    /** A picture must be told to whoever does not see it. */
    public boolean untold() {
        return file.picture() && description.isEmpty();
    }
}
