package fr.maillage.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Why something is not there any more, for those who may know that it was: to everyone else it never existed. */
public interface Absence {
    /** @return the page that says why, or nothing where this viewer is told nothing */
    Optional<View> told(HttpServletRequest request, Page page);
}
