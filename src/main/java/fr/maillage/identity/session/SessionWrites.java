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

    /**
     * When a session was last used is written to the minute: a page that is only read writes nothing. Its parameters are
     * those of {@link JdbcIndexedSessionRepository}, in the same order.
     */
    private static final String UPDATE = """
            update %TABLE_NAME% s
            set session_id = used.id, last_access_time = used.at, max_inactive_interval = used.patience,
                expiry_time = used.expiry, principal_name = used.principal
            from (values (cast(? as char(36)), cast(? as bigint), cast(? as int), cast(? as bigint), cast(? as varchar(100)),
                          cast(? as char(36)))) used (id, at, patience, expiry, principal, key)
            where s.primary_id = used.key
                and (used.at - s.last_access_time > 60000 or used.at < s.last_access_time
                     or (s.session_id, s.max_inactive_interval, s.principal_name)
                         is distinct from (used.id, used.patience, used.principal))
            """;

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsWrittenAtOnce() {
        return sessions -> {
            sessions.setCreateSessionAttributeQuery(ADD);
            sessions.setUpdateSessionQuery(UPDATE);
        };
    }
}
