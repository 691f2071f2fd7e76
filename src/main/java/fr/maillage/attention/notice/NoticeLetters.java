package fr.maillage.attention.notice;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What of someone's notices goes into the mail that gathers alerts, and into the digest: by whoever holds their letterbox,
 * in the transaction that writes it.
 */
public final class NoticeLetters {
    private static final String DUE = " n.account_id = any(:people) and n.told_at is null and n.leaves_at <= :now ";
    private final JdbcClient jdbc;

    public NoticeLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Hours may have changed, a pause begun, or they may want it with the digest, since it was written: that does not leave
     * now, which is asked once a person. Nor does what does not hold any more, of which nothing is kept.
     *
     * @return what leaves now, by person; what they read or put away is not in it
     */
    public Map<Long, List<PersonalNotice>> leaving(List<Long> people, OffsetDateTime now) {
        act("""
                with b as materialized (
                    select one as account, leaves_at(one, :now) as leaves from unnest(:people::bigint[]) one)
                update notice n set leaves_at = b.leaves
                from b
                where n.account_id = b.account and b.leaves > :now and
                """ + DUE, people, now);
        act("""
                update notice n set leaves_at = null from account a left join named_choice w on w.account_id = a.id
                where a.id = n.account_id and notice_level(n.matter, w.level) <> 'AT_ONCE' and
                """ + DUE, people, now);
        var standing = find(DUE, people, now);
        jdbc.sql("delete from notice n where n.id <> all(:standing) and" + DUE)
                .param("standing", numbers(standing))
                .param("people", people.toArray(Long[]::new))
                .param("now", now)
                .update();
        return byPerson(standing);
    }

    /** After {@link #leaving}: it left, in the platform where no mail reaches them; the letterbox knows when the next does. */
    public void leave(List<Long> people, OffsetDateTime now) {
        act("update notice n set told_at = :now where" + DUE, people, now);
        act("""
                update letterbox l set alerts_at = least(l.alerts_at, (
                    select min(n.leaves_at) from notice n where n.account_id = l.account_id and n.told_at is null))
                where l.account_id = any(:people)
                """, people, now);
    }

    /** What waits for the digest of these people, by person. */
    public Map<Long, List<PersonalNotice>> forDigest(Collection<Long> people, OffsetDateTime now) {
        return byPerson(find(
                " n.account_id = any(:people) and n.told_at is null and n.leaves_at is null"
                        + " and notice_level(n.matter, w.level) <> 'WHEN_I_COME' ",
                people,
                now));
    }

    /** These left with a digest. */
    public void told(Collection<PersonalNotice> notices, OffsetDateTime now) {
        jdbc.sql("update notice set told_at = :now where id = any(:told)")
                .param("now", now)
                .param("told", numbers(notices))
                .update();
    }

    private List<PersonalNotice> find(String which, Collection<Long> people, OffsetDateTime now) {
        return jdbc.sql(Standing.where(which))
                .param("people", people.toArray(Long[]::new))
                .param("now", now)
                .query(Standing::read)
                .list();
    }

    private void act(String sql, List<Long> people, OffsetDateTime now) {
        jdbc.sql(sql)
                .param("people", people.toArray(Long[]::new))
                .param("now", now)
                .update();
    }

    private static Map<Long, List<PersonalNotice>> byPerson(List<PersonalNotice> notices) {
        return notices.stream().filter(PersonalNotice::fresh).collect(Collectors.groupingBy(PersonalNotice::account));
    }

    private static Long[] numbers(Collection<PersonalNotice> notices) {
        return notices.stream().map(PersonalNotice::id).toArray(Long[]::new);
    }
}
