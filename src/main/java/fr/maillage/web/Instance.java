package fr.maillage.web;

import java.util.List;

/**
 * This installation: its name, and the languages offered in its pages.
 *
 * @param created false until the first administrator has created it
 * @param demo true where the demonstration network is shown and signing in needs no proof
 */
public record Instance(String name, List<Language> languages, boolean created, boolean demo) {
    /** Where the current state is read. */
    public interface Source {
        Instance current();
    }
}
