package fr.maillage.identity.session;

import java.util.Objects;
import org.springframework.boot.session.autoconfigure.SessionTimeout;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;

/** What a session holds is kept in the database, for all nodes; a request reads it once and writes what changed. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession
class SessionKeeping {
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
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsWrittenAtOnce(SessionTimeout timeout) {
        return sessions -> {
            sessions.setDefaultMaxInactiveInterval(Objects.requireNonNull(timeout.getTimeout()));
            sessions.setCreateSessionAttributeQuery(ADD);
        };
    }

    /** By this name Spring Session asks for it, and nobody else. */
    @Bean(defaultCandidate = false)
    static TransactionOperations springSessionTransactionOperations(PlatformTransactionManager manager) {
        return RequestSessions.transactions(manager);
    }

    @Bean
    @Primary
    static RequestSessions<?> requestSessions(JdbcIndexedSessionRepository stored, JdbcClient jdbc) {
        return new RequestSessions<>(stored, jdbc);
    }

    @Bean
    static FilterRegistrationBean<RequestSessions<?>> aroundTheSession(RequestSessions<?> sessions) {
        var registration = new FilterRegistrationBean<RequestSessions<?>>(sessions);
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return registration;
    }
}
