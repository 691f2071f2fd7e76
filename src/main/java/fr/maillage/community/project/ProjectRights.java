package fr.maillage.community.project;

import fr.maillage.community.discussion.Rights;

/** What :viewer may do with project {@code p} of community {@code c}, as conditions of the statement that does it. */
final class ProjectRights {
    static final String OF = " project p join community c on c.id = p.community_id ";
    static final String READS = " may_read(:viewer, c) ";

    /** Whoever writes in the community works in its projects, while they are open. */
    static final String WORKS = " p.closed_at is null and " + Rights.WRITES;

    /** Those who take part, or keep the community, say what it is about and when it ends. */
    static final String LEADS = Rights.WRITES + " and (" + Rights.KEEPS + """
             or exists (select from project_participant l where l.project_id = p.id and l.account_id = :viewer))
            """;

    private ProjectRights() {}
}
