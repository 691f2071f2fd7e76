package fr.maillage.directory.demo;

import fr.maillage.directory.duplicates.Suggested;
import fr.maillage.directory.imports.Trial;
import fr.maillage.testing.Cast;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An instance that is lived in, so that no page is empty: the directory of the demonstration and what people did to it. */
@Component
@Profile("test")
public class Furnished {
    private final DemoTerritories territories;
    private final DemoEntries entries;
    private final Suggested suggested;
    private final Trial trial;
    private final JdbcClient jdbc;
    private final Cast cast;

    Furnished(
            DemoTerritories territories,
            DemoEntries entries,
            Suggested suggested,
            Trial trial,
            JdbcClient jdbc,
            Cast cast) {
        this.territories = territories;
        this.entries = entries;
        this.suggested = suggested;
        this.trial = trial;
        this.jdbc = jdbc;
        this.cast = cast;
    }

    public void furnish() {
        clear();
        territories.fill();
        entries.fill();
        suggested.find();
        trial.write(Trial.places(Trial.place("1", "Maison de l’Essai"), Trial.place("2", "")));
        trial.preview(Trial.places(Trial.place("1", "Maison des Essais")));
        jdbc.sql("""
                insert into error_report (entry_id, message, email)
                select id, 'Le numéro a changé.', 'visiteuse@exemple.test' from entry where kind = 'place'
                order by id limit 1
                """).update();
        for (String email : new String[] {Cast.ADMINISTRATOR, Cast.COORDINATION, Cast.MEMBER, Cast.GUEST}) {
            jdbc.sql("insert into favourite (account_id, entry_id) select :account, id from entry order by id limit 2")
                    .param("account", cast.id(email))
                    .update();
        }
        people();
        jdbc.sql("""
                insert into geography_run (what, origin, account_id, state, ended_at)
                values ('list', 'communes.csv', :by, 'interrupted', now())
                """).param("by", cast.id(Cast.COORDINATION)).update();
    }

    /** Someone without e-mail, whose code can be printed, and someone who has a password. */
    private void people() {
        jdbc.sql("insert into account (identifier, name, role) values ('FURNISHED', 'Paulette Kergoat', 'GUEST')")
                .update();
        jdbc.sql("insert into account_password (account_id, hash) values (:account, 'furnished')")
                .param("account", cast.id(Cast.ADMINISTRATOR))
                .update();
        jdbc.sql("insert into organisation (name) values ('Maison furnished')").update();
        jdbc.sql("""
                insert into invitation (email, role, token, invited_by, sent_at, expires_at)
                values ('attendue@furnished.test', 'MEMBER', 'furnished', :by, now(), now() + interval '14 days')
                """).param("by", cast.id(Cast.COORDINATION)).update();
    }

    public void clear() {
        suggested.clear();
        trial.clear();
        for (String what : new String[] {
            "cut",
            "instance_territory",
            "territory_commune",
            "territory where kind in ('custom', 'commune', 'epci')",
            "invitation where email like '%@furnished.test'",
            "account where identifier = 'FURNISHED'",
            "account_password where hash = 'furnished'",
            "organisation where name = 'Maison furnished'",
            "geography_run"
        }) {
            jdbc.sql("delete from " + what).update();
        }
        jdbc.sql("update territory set outline = null where outline is not null")
                .update();
    }

    /** Of some place of the directory. */
    public long place() {
        return jdbc.sql("select min(id) from entry where kind = 'place' and source_id like 'demonstration-%'")
                .query(Long.class)
                .single();
    }

    /** Of someone who has no e-mail. */
    public long welcomed() {
        return jdbc.sql("select id from account where identifier = 'FURNISHED'")
                .query(Long.class)
                .single();
    }

    /** Of an import of territories that stopped in the middle. */
    public long geographyRun() {
        return jdbc.sql("select max(id) from geography_run").query(Long.class).single();
    }

    /** Of the territory that the instance serves. */
    public long morbihan() {
        return jdbc.sql("select territory_id from instance_territory")
                .query(Long.class)
                .single();
    }
}
