package fr.maillage.directory.territory.official;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A commune as an official list gives it; what the list does not say is null or empty. */
record OfficialCommune(
        String code,
        String name,
        @Nullable String region,
        @Nullable String departement,
        @Nullable OfficialEpci epci,
        List<String> postcodes,
        @Nullable Integer population,
        @Nullable Position centre) {}
