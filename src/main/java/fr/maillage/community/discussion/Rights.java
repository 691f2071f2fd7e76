package fr.maillage.community.discussion;

/** What :viewer may do, as conditions of the statement that does it; {@code c} is the community. */
public final class Rights {
    /** They keep it. */
    public static final String KEEPS = """
             exists (select from membership k
                     where k.account_id = :viewer and k.community_id = c.id and k.role = 'FACILITATOR')
            """;

    /** They write there, now. */
    public static final String WRITES = """
             c.archived_at is null and exists (select from membership k
                     where k.account_id = :viewer and k.community_id = c.id and k.role in ('FACILITATOR', 'MEMBER'))
            """;

    /** {@code w} is theirs, or they keep the community in which it stands; nothing changes in an archived one. */
    static final String OWNS_OR_KEEPS =
            " c.archived_at is null and (" + KEEPS + " or w.author_id = :viewer and " + WRITES + ")";

    private Rights() {}
}
