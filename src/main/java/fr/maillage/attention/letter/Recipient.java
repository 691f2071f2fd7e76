package fr.maillage.attention.letter;

import fr.maillage.web.Formats;
import fr.maillage.web.Messages;
import java.time.ZoneId;

/** Who gets a letter, in which words, and by which clock. */
public record Recipient(long account, String name, String email, Messages.In in, ZoneId zone) {
    public Formats as() {
        return new Formats(in, zone);
    }
}
