package fr.maillage.directory.formats;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The remarks on one record while it is examined. A hostile record cannot fill the report: the rest is counted. */
final class Remarks {
    private static final int MOST = 50;

    private final long position;
    private final List<Remark> remarks = new ArrayList<>();
    private int unsaid;
    private boolean refused;

    Remarks(long position) {
        this.position = position;
    }

    void warn(@Nullable String field, String found, String key, Object... args) {
        add(field, found, key, List.of(args), Severity.WARNED);
    }

    void refuse(@Nullable String field, String found, String key, Object... args) {
        refused = true;
        add(field, found, key, List.of(args), Severity.REFUSED);
    }

    private void add(@Nullable String field, String found, String key, List<Object> args, Severity severity) {
        if (remarks.size() < MOST || severity == Severity.REFUSED && unsaid == 0) {
            remarks.add(new Remark(position, field, found, key, args, severity));
        } else {
            unsaid++;
        }
    }

    boolean isRefused() {
        return refused;
    }

    long position() {
        return position;
    }

    List<Remark> all() {
        List<Remark> all = new ArrayList<>(remarks);
        if (unsaid > 0) {
            Severity severity = refused ? Severity.REFUSED : Severity.WARNED;
            all.add(new Remark(position, null, "", "import.remark.more", List.of(unsaid), severity));
        }
        return List.copyOf(all);
    }
}
