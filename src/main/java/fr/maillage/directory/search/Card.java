package fr.maillage.directory.search;

import fr.maillage.directory.hours.OpenStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the list shows it.
 *
 * @param n its rank among the results, from 1
 * @param distance from the place asked, in metres, or null
 * @param gone it disappeared from its source
 * @param now local time of the place
 * @param status whether one may come in now; null where nothing is known of its hours
 */
public record Card(
        int n,
        @Nullable Double distance,
        long id,
        String kind,
        String name,
        String summary,
        String address,
        String city,
        String phone,
        List<String> themes,
        List<String> publics,
        List<String> fees,
        List<String> access,
        String source,
        @Nullable LocalDate updated,
        @Nullable Instant checked,
        boolean gone,
        @Nullable OpenStatus status,
        LocalDateTime now) {}
