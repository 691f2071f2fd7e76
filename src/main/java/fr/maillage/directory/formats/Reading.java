package fr.maillage.directory.formats;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What reading a file yields, one after the other. */
public sealed interface Reading {

    List<Remark> remarks();

    /**
     * A record that can be taken; its remarks only warn.
     *
     * @param spoilt the fields whose value cannot be taken, so that the record has none
     */
    record Accepted(long position, SourceRecord record, List<Remark> remarks, List<String> spoilt) implements Reading {}

    /**
     * A record that cannot be taken, and why.
     *
     * @param id its identifier at the source, where that much could be read: it is there, though it cannot be taken
     */
    record Refused(long position, @Nullable String id, List<Remark> remarks) implements Reading {}

    /** Something to say about the file as a whole. */
    record Noticed(Remark remark) implements Reading {
        @Override
        public List<Remark> remarks() {
            return List.of(remark);
        }
    }
}
