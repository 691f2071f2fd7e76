package fr.maillage.identity;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names of people, for modules that only know their numbers. */
@Component
public class People {
    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<String> nameOf(long account) {
        return jdbc.sql("select name from account where id = :id")
                .param("id", account)
                .query(String.class)
                .optional();
    }
}
