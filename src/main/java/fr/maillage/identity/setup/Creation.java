package fr.maillage.identity.setup;

import fr.maillage.identity.instance.Instances;
import fr.maillage.journal.Journal;
import fr.maillage.web.Language;
import fr.maillage.web.NotFound;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The instance and its administrator come into being together, or not at all. */
@Component
class Creation {
    private final JdbcClient jdbc;
    private final SetupLink link;
    private final Instances instances;
    private final Journal journal;

    Creation(JdbcClient jdbc, SetupLink link, Instances instances, Journal journal) {
        this.jdbc = jdbc;
        this.link = link;
        this.instances = instances;
        this.journal = journal;
    }

    /**
     * @return the administrator's account
     * @throws NotFound where the link was used meanwhile
     */
    @Transactional
    long create(SetupForm form, String token) {
        if (!link.use(token) || !created(form)) {
            throw new NotFound();
        }
        long administrator = jdbc.sql("""
                insert into account (email, name, role, language) values (:email, :name, 'ADMINISTRATOR', :language)
                returning id
                """)
                .param("email", form.email())
                .param("name", form.name())
                .param("language", known(form.languages())[0])
                .query(Long.class)
                .single();
        instances.forget();
        journal.write(String.valueOf(administrator), "instance created", "instance", Map.of());
        return administrator;
    }

    private boolean created(SetupForm form) {
        return jdbc.sql("""
                insert into instance (name, languages, opens_at, closes_at, open_days)
                values (:name, :languages, cast(:opens as time), cast(:closes as time), :days)
                on conflict do nothing
                """)
                        .param("name", form.instance())
                        .param("languages", known(form.languages()))
                        .param("opens", form.opensAt())
                        .param("closes", form.closesAt())
                        .param("days", form.days().toArray(Integer[]::new))
                        .update()
                > 0;
    }

    private static String[] known(List<String> languages) {
        return Arrays.stream(Language.values())
                .map(Language::code)
                .filter(languages::contains)
                .toArray(String[]::new);
    }
}
