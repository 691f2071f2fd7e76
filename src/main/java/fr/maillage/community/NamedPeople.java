package fr.maillage.community;

/**
 * How many people a text names, before it is published: those whom it would name then, who all may read it. It depends on
 * nothing that any of them chose. Nobody is, for an author who may not read there.
 */
public interface NamedPeople {
    /** In a post; each once. */
    int in(long community, long author, String text);

    /** In an answer under a post; nobody where there is none of this number. */
    int under(long post, long author, String text);
}
