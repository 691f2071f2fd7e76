package fr.maillage.identity.profile;

import fr.maillage.identity.HoursSet;
import fr.maillage.identity.organisation.Organisations;
import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.time.ZoneId;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Profiles: read by who may see them, written by whom they are about. */
@Component
public class Profiles {
    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final WorkingHours hours;
    private final ApplicationEventPublisher events;

    Profiles(JdbcClient jdbc, Organisations organisations, WorkingHours hours, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.hours = hours;
        this.events = events;
    }

    /** @throws NotFound where there is none, or the viewer may not see it */
    public Profile visibleTo(Viewer.Member viewer, long account) {
        var sight = Sight.of(viewer);
        return jdbc.sql(ProfileRow.SELECT + " where a.id = :id and " + sight.condition())
                .params(sight.parameters())
                .param("id", account)
                .query((row, n) -> ProfileRow.read(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The professions people give themselves, most given first: suggestions, no list to choose from. */
    List<String> professions() {
        return jdbc.sql("""
                select profession from account where profession <> ''
                group by profession order by count(*) desc, profession limit 100
                """).query((row, n) -> row.getString("profession")).list();
    }

    @Transactional
    public void move(long account, ZoneId zone) {
        jdbc.sql("update account set zone = :zone where id = :id")
                .param("zone", zone.getId())
                .param("id", account)
                .update();
        events.publishEvent(new HoursSet(account));
    }

    @Transactional
    public void change(long account, ProfileForm form) {
        jdbc.sql("""
                update account set name = :name, profession = :profession, culture = :culture, territory = :territory,
                    skills = :skills, spoken = :spoken, pronouns = :pronouns, phone = :phone,
                    shows_email = :showsEmail, language = :language
                where id = :id
                """)
                .param("name", form.name())
                .param("profession", form.profession())
                .param("culture", form.culture() == null ? null : form.culture().name())
                .param("territory", form.territory())
                .param("skills", form.skills().toArray(String[]::new))
                .param("spoken", form.spoken().toArray(String[]::new))
                .param("pronouns", form.pronouns())
                .param("phone", form.phone())
                .param("showsEmail", form.showsEmail())
                .param("language", form.language().code())
                .param("id", account)
                .update();
        hours.change(account, form.hours().hours());
        organisations.leaveAll(account);
        form.affiliations()
                .forEach(typed -> organisations.join(account, organisations.named(typed.name()), typed.function()));
        organisations.keepNoHoursElsewhere(account);
        events.publishEvent(new HoursSet(account));
    }
}
