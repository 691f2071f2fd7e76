package fr.maillage.directory.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record of the directory as people read it.
 *
 * @param parent the organisation it belongs to, or null
 * @param children the places and services it has, by kind then name
 * @param position null where nobody gave one
 * @param checkedBy the name of who checked it last, for members' eyes only
 * @param gone when it disappeared from its source, or null
 */
public record Entry(
        long id,
        String kind,
        String name,
        String summary,
        String description,
        Address address,
        @Nullable Position position,
        Contact contact,
        String openingHours,
        Facets facets,
        @Nullable Related parent,
        List<Related> children,
        Provenance provenance,
        @Nullable Instant checkedAt,
        @Nullable String checkedBy,
        @Nullable Instant gone,
        Instant updatedAt) {
    /**
     * @param commune Insee code, or empty
     */
    public record Address(String street, String more, String postcode, String city, String commune) {
        /** "13 rue Jacques Rodallec, 56110 Gourin", without what is missing. */
        public String line() {
            String town = (postcode + " " + city).strip();
            return street.isBlank() ? town : town.isEmpty() ? street : street + ", " + town;
        }
    }

    /** In WGS 84 degrees. */
    public record Position(double latitude, double longitude) {}

    public record Contact(String phone, List<String> emails, String website) {
        /** True where the website may be linked to: an address of the web, nothing that runs. */
        public boolean linked() {
            return website.startsWith("https://") || website.startsWith("http://");
        }
    }

    /** Codes of the vocabularies. */
    public record Facets(
            List<String> themes,
            List<String> publics,
            List<String> fees,
            List<String> access,
            List<String> reception) {}

    public record Related(long id, String kind, String name, String summary) {}

    /**
     * @param source the producer's name
     * @param identifier of the record there
     * @param updated when it last changed there, or null
     */
    public record Provenance(
            String source, String identifier, @Nullable LocalDate updated) {}
}
