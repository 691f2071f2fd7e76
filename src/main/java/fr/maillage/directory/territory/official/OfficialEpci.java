package fr.maillage.directory.territory.official;

import org.jspecify.annotations.Nullable;

/** An EPCI as an official list gives it. */
record OfficialEpci(String siren, String name, @Nullable Integer population) {}
