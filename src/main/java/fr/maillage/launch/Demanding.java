package fr.maillage.launch;

import picocli.CommandLine.ParameterException;

/**
 * A command that other commands hang under, and that demands words of its own: the grammar would demand them of those too, so
 * it asks for them itself, before anything starts.
 */
public interface Demanding {
    /** @throws ParameterException where words are missing */
    void demand();
}
