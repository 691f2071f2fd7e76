package fr.maillage.community.project;

import fr.maillage.community.ChangeKind;
import fr.maillage.community.Changes;
import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Projects end with a word on what came of them; after that they are read, and no longer changed. */
@Component
class Conclusions {
    private final JdbcClient jdbc;
    private final Changes changes;

    Conclusions(JdbcClient jdbc, Changes changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    @Transactional
    void close(long project, String summary, Viewer.Member viewer) {
        NotFound.ifNone(jdbc.sql("""
                update project p set summary = :summary, closed_at = now(), closed_by = :viewer, changed_at = now() from community c
                where p.id = :project and c.id = p.community_id and p.closed_at is null and
                """ + ProjectRights.LEADS)
                .param("project", project)
                .param("summary", summary)
                .param("viewer", viewer.id())
                .update());
        changes.note(ChangeKind.PROJECT, project, viewer.id());
    }

    /** The summary stays, for when it is closed again. */
    @Transactional
    void reopen(long project, Viewer.Member viewer) {
        NotFound.ifNone(jdbc.sql("""
                update project p set closed_at = null, closed_by = null from community c
                where p.id = :project and c.id = p.community_id and p.closed_at is not null and
                """ + ProjectRights.LEADS)
                .param("project", project)
                .param("viewer", viewer.id())
                .update());
        changes.note(ChangeKind.PROJECT, project, viewer.id());
    }
}
