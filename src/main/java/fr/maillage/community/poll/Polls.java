package fr.maillage.community.poll;

import fr.maillage.community.discussion.PostKind;
import fr.maillage.web.Viewer;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The polls of posts. */
@Component
public class Polls {
    /** One row an option. Names are told for dates, where people have their own: one wants to know who comes. */
    private static final String SHOWN = """
            select b.*, p.kind, o.id, o.label, o.day, o.hour, v.yes, v.maybe, v.no, mine.answer as mine,
                p.kind = 'DATE_POLL' and not c.pseudonymous as named, v.names, v.perhaps,
                takes_words(p) and c.archived_at is null
                    and (b.closes_at is null or b.closes_at > clock_timestamp()) as open,
                coalesce(b.closes_at <= clock_timestamp(), false) as ended,
                is_member(:viewer, c.id) as votes,
                (select count(distinct x.account_id) from vote x join poll_option y on y.id = x.option_id
                 where y.post_id = p.id) as voters
            from poll b
            join post p on p.id = b.post_id
            join community c on c.id = p.community_id
            join poll_option o on o.post_id = b.post_id
            left join vote mine on mine.option_id = o.id and mine.account_id = :viewer
            cross join lateral (
                select count(*) filter (where w.answer = 'YES') as yes, count(*) filter (where w.answer = 'MAYBE') as maybe,
                    count(*) filter (where w.answer = 'NO') as no,
                    array_agg(a.name order by a.name_key) filter (where w.answer = 'YES') as names,
                    array_agg(a.name order by a.name_key) filter (where w.answer = 'MAYBE') as perhaps
                from vote w join account a on a.id = w.account_id where w.option_id = o.id) v
            where b.post_id = :post and p.removed_at is null and may_read(:viewer, c)
            order by o.position
            """;

    private final JdbcClient jdbc;

    Polls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens what was typed, in the transaction that writes its post. */
    @Transactional
    public void open(long post, PostKind kind, PollForm form, ZoneId zone) {
        Instant closing = form.closing(zone);
        jdbc.sql("""
                insert into poll (post_id, several, closes_at, at_the_end)
                values (:post, :several, cast(:closes as timestamptz), :atEnd)
                """)
                .param("post", post)
                .param("several", kind == PostKind.DATE_POLL || form.takesSeveral())
                .param("closes", closing == null ? null : closing.toString())
                .param("atEnd", form.shownAtEnd() && closing != null)
                .update();
        write(post, form.choices(kind).toList());
    }

    /** What one chooses from, in this order; in the transaction that opens the poll or changes it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void write(long post, List<PollForm.Choice> choices) {
        for (int i = 0; i < choices.size(); i++) {
            var choice = choices.get(i);
            jdbc.sql("""
                    insert into poll_option (post_id, position, label, day, hour)
                    values (:post, :position, :label, cast(:day as date), cast(:hour as time))
                    """)
                    .param("post", post)
                    .param("position", i)
                    .param("label", choice.label())
                    .param("day", choice.day())
                    .param("hour", choice.hour())
                    .update();
        }
    }

    /** Nothing where the post has none, or the viewer may not read it. */
    public Optional<Poll> of(long post, Viewer.Member viewer) {
        List<Poll.Option> options = new ArrayList<>();
        Poll[] poll = new Poll[1];
        jdbc.sql(SHOWN).param("post", post).param("viewer", viewer.id()).query(row -> {
            options.add(option(row));
            poll[0] = poll(row, options);
        });
        return Optional.ofNullable(poll[0]).map(found -> found.withVoted(voted(options)));
    }

    private static boolean voted(List<Poll.Option> options) {
        return options.stream().anyMatch(option -> option.mine() != null);
    }

    private static Poll poll(ResultSet row, List<Poll.Option> options) throws SQLException {
        var closes = row.getObject("closes_at", OffsetDateTime.class);
        return new Poll(
                row.getLong("post_id"),
                PostKind.valueOf(row.getString("kind")) == PostKind.DATE_POLL,
                row.getBoolean("several"),
                closes == null ? null : closes.toInstant(),
                row.getBoolean("at_the_end"),
                row.getBoolean("open"),
                row.getBoolean("ended"),
                row.getBoolean("open") && row.getBoolean("votes"),
                row.getInt("voters"),
                false,
                row.getBoolean("named"),
                options);
    }

    private static Poll.Option option(ResultSet row) throws SQLException {
        Date day = row.getDate("day");
        Time hour = row.getTime("hour");
        String mine = row.getString("mine");
        boolean named = row.getBoolean("named");
        return new Poll.Option(
                row.getLong("id"),
                row.getString("label"),
                day == null ? null : row.getObject("day", LocalDate.class),
                hour == null ? null : row.getObject("hour", LocalTime.class),
                row.getInt("yes"),
                row.getInt("maybe"),
                row.getInt("no"),
                mine == null ? null : Poll.Answer.valueOf(mine),
                named ? names(row, "names") : List.of(),
                named ? names(row, "perhaps") : List.of());
    }

    private static List<String> names(ResultSet row, String column) throws SQLException {
        var names = row.getArray(column);
        return names == null ? List.of() : List.of((String[]) names.getArray());
    }
}
