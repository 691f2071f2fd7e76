package fr.maillage.community.edit;

import fr.maillage.community.attachment.Attachment;
import fr.maillage.community.attachment.Proposed;
import fr.maillage.community.discussion.PostKind;
import fr.maillage.files.FileLimits;
import fr.maillage.web.Problems;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an author makes of the files of what they published.
 *
 * @param there those that stand there, or wait with an edit before this one
 * @param added those that came with this one
 */
public record TypedFiles(List<Proposed> there, List<Attachment> added) {
    static final TypedFiles NONE = new TypedFiles(List.of(), List.of());

    boolean change() {
        return !added.isEmpty() || there.stream().anyMatch(Proposed::changes);
    }

    /** Those that stand there from then on. */
    Stream<Attachment> kept() {
        return there.stream().filter(one -> !one.away()).map(Proposed::file);
    }

    Problems check(Problems problems, PostKind kind, FileLimits limits) {
        if (!change()) {
            return problems;
        }
        var all = Stream.concat(kept(), added.stream()).toList();
        long size = all.stream().mapToLong(one -> one.file().size()).sum();
        all.stream()
                .filter(Attachment::untold)
                .forEach(one -> problems.add(
                        one.field(), "file.description.missing", one.file().name()));
        return problems.addIf(all.size() > FileLimits.MOST, "files", "edit.files.many", all.size(), FileLimits.MOST)
                .addIf(size > limits.together(), "files", "edit.files.heavy", limits.together() / (1024 * 1024))
                .addIf(all.isEmpty() && kind == PostKind.DOCUMENT, "files", "file.missing");
    }
}
