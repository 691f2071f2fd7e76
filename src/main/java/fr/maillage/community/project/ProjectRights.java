package fr.maillage.community.project;

import fr.maillage.community.discussion.Rights;

/** What :viewer may do with project {@code p} of community {@code c}, as conditions of the statement that does it. */
final class ProjectRights {
    static final String OF = " project p join community c on c.id = p.community_id ";
    static final String READS = " p.removed_at is null and may_read(:viewer, c) ";

    /** Whoever writes in the community works in its projects, while they are open. */
    static final String WORKS = " p.closed_at is null and p.removed_at is null and " + Rights.WRITES;

    /** Those who take part, or keep the community, say what it is about and when it ends. */
    static final String LEADS = " p.removed_at is null and " + Rights.WRITES + " and (" + Rights.KEEPS + """
             or exists (select from project_participant l where l.project_id = p.id and l.account_id = :viewer))
            """;

    /**
     * Whoever began it takes it away once it is closed; before, only while nothing was planned or decided in it, that others
     * would miss.
     */
    static final String REMOVES = " p.removed_at is null and p.begun_by = :viewer and " + Rights.WRITES + """
             and (p.closed_at is not null
                or not exists (select from project_task t where t.project_id = p.id and t.removed_at is null)
                    and not exists (select from project_decision d where d.project_id = p.id and d.removed_at is null))
            """;

    private ProjectRights() {}
}
