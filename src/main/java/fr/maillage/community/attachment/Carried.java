package fr.maillage.community.attachment;

import java.util.ArrayList;
import java.util.List;

/**
 * The files of a text that waits to be read.
 *
 * @param files with it; where it is an edit that changes the files of its post, all that stand there once it appears
 * @param gone the names of those an edit takes away
 */
public record Carried(List<Attachment> files, List<String> gone) {
    public static final Carried NONE = new Carried(List.of(), List.of());

    static Carried empty() {
        return new Carried(new ArrayList<>(), new ArrayList<>());
    }
}
