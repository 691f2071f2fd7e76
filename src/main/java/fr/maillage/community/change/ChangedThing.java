package fr.maillage.community.change;

import fr.maillage.community.ChangeKind;
import java.time.Instant;

/** A page, a file or a project that changed. */
public record ChangedThing(ChangeKind kind, long thing, long community, String name, Instant at) {
    public String address() {
        return kind.address(community, thing);
    }
}
