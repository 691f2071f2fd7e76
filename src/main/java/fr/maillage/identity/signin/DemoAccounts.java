package fr.maillage.identity.signin;

import fr.maillage.web.Role;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who one can be in the demonstration: a few people of each role. */
@Component
@ConditionalOnProperty("maillage.demo")
class DemoAccounts {
    private static final int OF_EACH_ROLE = 2;
    private final JdbcClient jdbc;

    DemoAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DemoAccount> all() {
        return jdbc.sql("""
                select email, name, role from (
                    select email, name, role, row_number() over (partition by role order by id) as rank
                    from account where email is not null and suspended_at is null) ranked
                where rank <= :each
                order by array_position(array['ADMINISTRATOR', 'COORDINATION', 'MEMBER', 'GUEST'], role), rank
                """)
                .param("each", OF_EACH_ROLE)
                .query((row, n) -> new DemoAccount(
                        row.getString("email"), row.getString("name"), Role.valueOf(row.getString("role"))))
                .list();
    }
}
