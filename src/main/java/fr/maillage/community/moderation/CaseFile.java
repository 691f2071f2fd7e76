package fr.maillage.community.moderation;

import fr.maillage.files.Kept;

/**
 * A file of what a case is about.
 *
 * @param address where those who decide have it
 * @param description of a picture: what it shows
 */
public record CaseFile(String address, Kept file, String description) {}
