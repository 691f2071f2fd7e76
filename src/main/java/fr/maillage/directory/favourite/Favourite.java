package fr.maillage.directory.favourite;

/** An entry as the list of favourites shows it. */
public record Favourite(long id, String kind, String name, String city, String phone) {}
