package fr.maillage.identity.organisation;

import fr.maillage.identity.OrganisationHoursSet;
import fr.maillage.identity.profile.Hours;
import fr.maillage.journal.Journal;
import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When organisations work, and when they are closed besides. */
@Component
class OrganisationHours {
    private final JdbcClient jdbc;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    OrganisationHours(JdbcClient jdbc, Journal journal, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.events = events;
    }

    /** By name, with how many people are of each; at most a thousand. */
    List<Listed> all() {
        return jdbc.sql("""
                select o.id, o.name, o.own_hours, (select count(*) from account_organisation m where m.organisation_id = o.id) as people
                from organisation o order by plain(o.name) limit 1000
                """)
                .query((row, n) -> new Listed(
                        row.getLong("id"), row.getString("name"), row.getBoolean("own_hours"), row.getInt("people")))
                .list();
    }

    /** @throws NotFound where there is none of this number */
    Times of(long organisation) {
        var days = new TreeMap<DayOfWeek, Hours.Span>();
        jdbc.sql("select day, opens_at, closes_at from organisation_hours where organisation_id = :id")
                .param("id", organisation)
                .query(row -> {
                    days.put(
                            DayOfWeek.of(row.getInt("day")),
                            new Hours.Span(
                                    row.getObject("opens_at", LocalTime.class),
                                    row.getObject("closes_at", LocalTime.class)));
                });
        return jdbc.sql("select name, own_hours, holidays from organisation where id = :id")
                .param("id", organisation)
                .query((row, n) -> new Times(
                        organisation,
                        row.getString("name"),
                        new Hours(row.getBoolean("own_hours"), days),
                        HolidayRegion.named(row.getString("holidays")).orElse(null),
                        closures(organisation)))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private List<Closure> closures(long organisation) {
        return jdbc.sql("""
                select id, first_day, last_day, word from organisation_closure
                where organisation_id = :id and last_day >= current_date - 31 order by first_day, id
                """)
                .param("id", organisation)
                .query((row, n) -> new Closure(
                        row.getLong("id"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getString("word")))
                .list();
    }

    /** @param holidays null: those of the instance */
    @Transactional
    void set(long organisation, Hours hours, @Nullable HolidayRegion holidays, Viewer.Member actor) {
        jdbc.sql("update organisation set own_hours = :own, holidays = :holidays where id = :id")
                .param("own", hours.own())
                .param("holidays", holidays == null ? null : holidays.name())
                .param("id", organisation)
                .update();
        jdbc.sql("delete from organisation_hours where organisation_id = :id")
                .param("id", organisation)
                .update();
        hours.days()
                .forEach((day, span) -> jdbc.sql("""
                insert into organisation_hours (organisation_id, day, opens_at, closes_at) values (:id, :day, :from, :to)
                """)
                        .param("id", organisation)
                        .param("day", day.getValue())
                        .param("from", span.from())
                        .param("to", span.to())
                        .update());
        told(organisation, "organisation hours set", actor);
    }

    /** @return its number */
    @Transactional
    long close(long organisation, LocalDate first, LocalDate last, String word, Viewer.Member actor) {
        long closure = jdbc.sql("""
                insert into organisation_closure (organisation_id, first_day, last_day, word)
                values (:organisation, :first, :last, :word) returning id
                """)
                .param("organisation", organisation)
                .param("first", first)
                .param("last", last)
                .param("word", word)
                .query(Long.class)
                .single();
        told(organisation, "organisation closure added", actor);
        return closure;
    }

    /**
     * @return what it was
     * @throws NotFound where this organisation has none of this number
     */
    @Transactional
    Closure open(long organisation, long closure, Viewer.Member actor) {
        var was = jdbc.sql("""
                delete from organisation_closure where id = :id and organisation_id = :organisation
                returning first_day, last_day, word
                """)
                .param("id", closure)
                .param("organisation", organisation)
                .query((row, n) -> new Closure(
                        closure,
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getString("word")))
                .optional()
                .orElseThrow(NotFound::new);
        told(organisation, "organisation closure removed", actor);
        return was;
    }

    private void told(long organisation, String act, Viewer.Member actor) {
        journal.write(String.valueOf(actor.id()), act, "organisation/" + organisation, Map.of());
        events.publishEvent(new OrganisationHoursSet(organisation));
    }
}
