package fr.maillage.community;

import java.util.List;

/** Whom a text names, before it is published: those whom it would name then, who all may read it. */
public interface NamedPeople {
    /** In a post; each once. */
    List<Long> in(long community, long author, String text);

    /** In an answer under a post; nobody where there is none of this number. */
    List<Long> under(long post, long author, String text);
}
