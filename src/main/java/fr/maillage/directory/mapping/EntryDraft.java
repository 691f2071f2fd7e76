package fr.maillage.directory.mapping;

import fr.maillage.directory.formats.SourceRecord;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an imported record would be as an entry of the directory.
 *
 * @param source the producer's name
 * @param parentSourceId the identifier of a service's organisation at the same source
 * @param record as its source gave it
 * @param codes of the vocabularies that the directory is searched by
 */
public record EntryDraft(
        String source,
        @Nullable String parentSourceId,
        @Nullable LocalDate updatedOn,
        SourceRecord record,
        String name,
        String summary,
        String description,
        Location location,
        Contact contact,
        String openingHours,
        @Nullable String siret,
        Codes codes) {

    /** Where; latitude and longitude in degrees (WGS 84), both or none. */
    public record Location(
            String address,
            String more,
            String postcode,
            String city,
            @Nullable String commune,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    /** How to reach it. */
    public record Contact(String phone, List<String> emails, String website) {}

    /** Codes of the lists of data.inclusion, and of those of places where data.inclusion has no equal. */
    public record Codes(
            List<String> themes, List<String> publics, List<String> fees, List<String> access, List<String> reception) {
        static final Codes NONE = new Codes(List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
