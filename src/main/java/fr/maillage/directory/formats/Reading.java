package fr.maillage.directory.formats;

import java.util.List;

/** What reading a file yields, one after the other. */
public sealed interface Reading {

    List<Remark> remarks();

    /** A record that can be taken; its remarks only warn. */
    record Accepted(long position, SourceRecord record, List<Remark> remarks) implements Reading {}

    /** A record that cannot be taken, and why. */
    record Refused(long position, List<Remark> remarks) implements Reading {}

    /** Something to say about the file as a whole. */
    record Noticed(Remark remark) implements Reading {
        @Override
        public List<Remark> remarks() {
            return List.of(remark);
        }
    }
}
