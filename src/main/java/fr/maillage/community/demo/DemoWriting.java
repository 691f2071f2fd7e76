package fr.maillage.community.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.maillage.community.discussion.PostKind;
import fr.maillage.community.mention.Mentions;
import fr.maillage.community.poll.PollForm;
import fr.maillage.community.poll.Polls;
import fr.maillage.files.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands with the words of the demonstration: who is named, what is asked and attached, and what is only begun. */
@Component
@ConditionalOnProperty("maillage.demo")
class DemoWriting {
    static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private final JdbcClient jdbc;
    private final Mentions mentions;
    private final Polls polls;
    private final Files files;
    private final Clock clock;

    DemoWriting(JdbcClient jdbc, Mentions mentions, Polls polls, Files files, Clock clock) {
        this.jdbc = jdbc;
        this.mentions = mentions;
        this.polls = polls;
        this.files = files;
        this.clock = clock;
    }

    /** In the transaction that writes the posts; both by their keys in the tables. */
    void fill(Map<String, Long> communities, Map<String, Long> posts) {
        lead();
        name();
        DemoTable.POLLS.rows().forEach(row -> ask(row, key(posts, row.getField("post"))));
        attach(key(posts, "d4"), "trame-retour-a-domicile.txt", DemoTable.bytes("trame.txt"), "");
        attach(
                key(posts, "a3"),
                "affiche.png",
                Poster.draw(),
                "Affiche : « Atelier tablette. Mardi à 14 heures. Venez comme vous êtes. » Le dessin d’une tablette.");
        DemoTable.DRAFTS.rows().forEach(row -> begin(row, communities, posts));
    }

    private static long key(Map<String, Long> found, String key) {
        return java.util.Objects.requireNonNull(found.get(key), key);
    }

    /** The addresses of the directory are known once it is there. */
    private void lead() {
        jdbc.sql("""
                update post set body = replace(body, '{place}', coalesce(
                    (select min(id)::text from entry where kind = 'place' and merged_into is null), ''))
                where body like '%{place}%'
                """).update();
    }

    private void name() {
        jdbc.sql("""
                select community_id, id as post, null::bigint as comment, author_id, body from post where body like '%@%'
                union all
                select p.community_id, p.id, c.id, c.author_id, c.body
                from comment c join post p on p.id = c.post_id where c.body like '%@%'
                """)
                .query((row, n) -> {
                    mentions.add(
                            row.getLong("community_id"),
                            row.getLong("post"),
                            row.getObject("comment", Long.class),
                            row.getLong("author_id"),
                            row.getString("body"));
                    return n;
                })
                .list();
    }

    private void ask(NamedCsvRecord row, long post) {
        boolean ofDates = !row.getField("dates").isEmpty();
        var today = LocalDate.now(clock.withZone(ZONE));
        var days = Arrays.stream(row.getField("dates").split("\\|"))
                .filter(day -> !day.isEmpty())
                .map(day -> Sayings.atWork(today.plusDays(Integer.parseInt(day.split(" ")[0]))))
                .toList();
        var form = new PollForm(
                row.getField("options").replace('|', '\n'),
                days.stream().map(LocalDate::toString).toList(),
                ofDates
                        ? Arrays.stream(row.getField("dates").split("\\|"))
                                .map(day -> LocalTime.parse(day.split(" ")[1]).toString())
                                .toList()
                        : List.of(),
                Boolean.valueOf(row.getField("several")),
                today.plusDays(Integer.parseInt(row.getField("end"))).toString(),
                false);
        polls.open(post, ofDates ? PostKind.DATE_POLL : PostKind.POLL, form, ZONE);
        Arrays.stream(row.getField("votes").split("\\|")).forEach(vote -> vote(post, vote.split(":"), ofDates));
    }

    private void vote(long post, String[] vote, boolean ofDates) {
        var answers = vote[1].chars()
                .mapToObj(letter -> letter == 'Y' ? "YES" : letter == 'M' ? "MAYBE" : "NO")
                .collect(Collectors.toList());
        jdbc.sql("""
                insert into vote (option_id, account_id, answer)
                select o.id, a.id, v.answer
                from unnest(:answers::text[]) with ordinality v(answer, n)
                join poll_option o on o.post_id = :post and o.position = v.n - 1
                join account a on a.email = :email
                where v.answer = 'YES' or :ofDates
                """)
                .param("answers", answers.toArray(String[]::new))
                .param("post", post)
                .param("email", vote[0])
                .param("ofDates", ofDates)
                .update();
    }

    private void attach(long post, String name, byte[] content, String description) {
        jdbc.sql("insert into attachment (file_id, post_id, description) values (:file, :post, :description)")
                .param("file", files.keep(files.ready(name, content, false)).id())
                .param("post", post)
                .param("description", description)
                .update();
    }

    private void begin(NamedCsvRecord row, Map<String, Long> communities, Map<String, Long> posts) {
        String plan = row.getField("plan");
        var sayings = new Sayings(LocalDate.now(clock.withZone(ZONE)));
        Long under = posts.get(row.getField("under"));
        jdbc.sql("""
                insert into draft (author_id, key, community_id, post_id, kind, title, body, publish_at)
                select a.id, gen_random_uuid(), :community, cast(:under as bigint), :kind, :title, :body,
                       cast(:at as timestamptz)
                from account a where a.email = :author
                """)
                .param("community", key(communities, row.getField("community")))
                .param("under", under)
                .param("kind", row.getField("kind"))
                .param("title", sayings.in(row.getField("title")))
                .param("body", sayings.in(row.getField("body")))
                .param("author", row.getField("author"))
                .param(
                        "at",
                        plan.isEmpty()
                                ? null
                                : LocalDate.now(clock.withZone(ZONE))
                                        .plusDays(Integer.parseInt(plan))
                                        .atTime(8, 30)
                                        .atZone(ZONE)
                                        .toOffsetDateTime()
                                        .toString())
                .update();
    }
}
