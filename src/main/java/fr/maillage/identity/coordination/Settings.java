package fr.maillage.identity.coordination;

import fr.maillage.identity.InstanceHoursSet;
import fr.maillage.identity.instance.Instances;
import fr.maillage.journal.Journal;
import fr.maillage.web.Language;
import fr.maillage.web.Viewer;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The settings of the instance: its name, its languages, and the hours of whoever said nothing of theirs. */
@Component
class Settings {
    private final JdbcClient jdbc;
    private final Instances instances;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    Settings(JdbcClient jdbc, Instances instances, Journal journal, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.instances = instances;
        this.journal = journal;
        this.events = events;
    }

    SettingsForm read() {
        return jdbc.sql("select name, languages, opens_at, closes_at, open_days, holidays from instance")
                .query((row, n) -> new SettingsForm(
                        row.getString("name"),
                        List.of((String[]) row.getArray("languages").getArray()),
                        row.getObject("opens_at", LocalTime.class).toString(),
                        row.getObject("closes_at", LocalTime.class).toString(),
                        List.of((Integer[]) row.getArray("open_days").getArray()),
                        row.getString("holidays")))
                .single();
    }

    @Transactional
    public void change(SettingsForm form, Viewer.Member actor) {
        var before = read();
        jdbc.sql("""
                update instance set name = :name, languages = :languages, opens_at = :opens, closes_at = :closes,
                    open_days = :days, holidays = :holidays
                """)
                .param("name", form.name())
                .param("languages", form.chosen().stream().map(Language::code).toArray(String[]::new))
                .param("opens", LocalTime.parse(form.opens()))
                .param("closes", LocalTime.parse(form.closes()))
                .param("days", form.days().stream().sorted().toArray(Integer[]::new))
                .param("holidays", form.holidays())
                .update();
        journal.write(String.valueOf(actor.id()), "instance changed", "instance", Map.of());
        instances.forget();
        if (!form.hours().equals(before.hours())) {
            events.publishEvent(new InstanceHoursSet(form.opens(), form.closes(), form.holidays()));
        }
    }
}
