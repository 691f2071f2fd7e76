package fr.maillage.identity;

import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The people someone may see, as the list of people shows them, for modules that let one be chosen among them. */
public interface KnownPeople {
    /**
     * @param photo the fingerprint of their photo, or null
     * @param guest an accompanied person or a caregiver
     */
    record Known(
            long id,
            String name,
            String profession,
            @Nullable String photo,
            boolean guest) {}

    /** The first page of those that answer these words, by name; suspended accounts are left out. */
    List<Known> named(Viewer.Member viewer, String words);

    /** @throws NotFound where there is nobody of this number, nobody the viewer may see, or a suspended account */
    Known known(Viewer.Member viewer, long account);
}
