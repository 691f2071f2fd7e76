package fr.maillage.identity.session;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** How what a session holds is written while other requests of the same browser write too. */
@Configuration(proxyBeanMethods = false)
class SessionWrites {
    /**
     * Of two clicks at once, both add what the next page says: the later one is kept. In a session that ended meanwhile,
     * nothing is written. Its parameters are those of
     * {@link JdbcIndexedSessionRepository}, in the same order.
     */
    private static final String ADD = """
            insert into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)
            select s.primary_id, added.name, added.bytes
            from (values (cast(? as char(36)), cast(? as varchar), cast(? as bytea))) added (session, name, bytes)
            join %TABLE_NAME% s on s.primary_id = added.session
            for key share of s
            on conflict (session_primary_id, attribute_name) do update set attribute_bytes = excluded.attribute_bytes
            """;

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsWrittenAtOnce() {
        return sessions -> sessions.setCreateSessionAttributeQuery(ADD);
    }
}
