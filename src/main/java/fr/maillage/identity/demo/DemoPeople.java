package fr.maillage.identity.demo;

import fr.maillage.identity.account.Typed;
import fr.maillage.identity.instance.Instances;
import fr.maillage.identity.organisation.Organisations;
import fr.maillage.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills an empty database with the demonstration, once; a database that has an instance is left as it is. */
@Component
@ConditionalOnProperty("maillage.demo")
public class DemoPeople {
    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final Instances instances;

    DemoPeople(JdbcClient jdbc, Organisations organisations, Instances instances) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.instances = instances;
    }

    /** Before whatever greets the first administrator of an empty instance. */
    @EventListener(ApplicationStartedEvent.class)
    @Order(0)
    @Transactional
    public void enter() {
        int created = jdbc.sql("""
                insert into instance (name, languages)
                values ('Réseau du Morbihan', '{fr,en,falc}') on conflict do nothing
                """).update();
        if (created == 1) {
            DemoCast.ALL.forEach(this::enter);
            jdbc.sql("""
                    update account g set welcomed_by = m.id, language = 'falc' from account m
                    where g.role = 'GUEST' and m.email = 'maelle@lesgenets.example'
                    """).update();
            jdbc.sql("""
                    insert into organisation_keeper (organisation_id, account_id)
                    select m.organisation_id, a.id from account a join account_organisation m on m.account_id = a.id
                    where a.email = 'karim@cyberbase.example'
                    """).update();
            instances.forget();
        }
    }

    private void enter(DemoPerson person) {
        long id = jdbc.sql("""
                insert into account (email, identifier, name, role, profession, culture, territory, skills, spoken,
                    own_hours)
                values (:email, :identifier, :name, :role, :profession, :culture, :territory, :skills, '{français}',
                    :ownHours)
                returning id
                """)
                .param("email", person.email().isEmpty() ? null : person.email())
                .param("identifier", person.email().isEmpty() ? "malo-2718" : null)
                .param("name", person.name())
                .param("role", person.role().name())
                .param("profession", person.profession())
                .param("culture", culture(person))
                .param("territory", person.territory())
                .param("skills", Typed.list(person.skills()).toArray(String[]::new))
                .param("ownHours", !person.days().isEmpty())
                .query(Long.class)
                .single();
        if (!person.organisation().isEmpty()) {
            organisations.join(id, organisations.named(person.organisation()), person.function());
        }
        person.days()
                .forEach(day -> jdbc.sql("""
                insert into account_hours (account_id, day, opens_at, closes_at) values (:id, :day, '09:00', '17:00')
                """).param("id", id).param("day", day).update());
    }

    /** Guests have no professional culture. */
    private static @Nullable String culture(DemoPerson person) {
        return person.role() == Role.GUEST ? null : person.culture().name();
    }
}
