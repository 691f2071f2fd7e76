package fr.maillage.community.finding;

import fr.maillage.web.SearchSource;
import fr.maillage.web.Sought;
import fr.maillage.web.Viewer;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Communities, and what is written in them: all that is asked for in one statement, which works out once what the viewer reads. */
@Component
class CommunitySource implements SearchSource {
    /** Among the latest that hold the words, the best come first: an old network answers as fast as a young one. */
    private static final int RANKED = 300;

    /** Where some of each kind are shown. */
    private static final int RANKED_OF_EACH = 100;

    private static final int MOST_WORDS = 6;

    private static final String READS = """
            with g as materialized (select * from standings(:viewer)),
            r as materialized (select
                array(select community_id from g where reads
                    and (cast(:place as bigint) is null or community_id = :place)) as readable,
                array(select community_id from g where sees) as seen)
            """;

    private static final String PART = """
            (select '%s' as kind, b.n, b.found, b.bounded, b.nearly, b.reply, t.*
             from r cross join lateral (
                select f.*, row_number() over (order by f.rank desc, f.latest desc) as n, count(*) over () as found from %s f
                order by n offset :from limit :most) b
             cross join lateral (%s) t)
            """;

    private final JdbcClient jdbc;
    private final List<Finding> findings;

    CommunitySource(JdbcClient jdbc, List<Finding> findings) {
        this.jdbc = jdbc;
        this.findings = findings.stream()
                .sorted(Comparator.comparingInt(one -> one.kind().rank()))
                .toList();
    }

    @Override
    public List<Kind> kinds() {
        return findings.stream().map(Finding::kind).toList();
    }

    @Override
    public List<Found> find(List<Kind> kinds, Asked asked, Viewer.Member viewer, int from, int most) {
        var looked = findings.stream().filter(one -> kinds.contains(one.kind())).toList();
        Map<String, List<Hit>> hits = new HashMap<>();
        Map<String, Found> found = new HashMap<>();
        var since = asked.since();
        var sought = Sought.of(asked.words());
        jdbc.sql(looked.stream()
                        .map(one -> PART.formatted(one.kind().name(), one.found(), one.told()))
                        .collect(Collectors.joining("union all\n", READS, "order by kind, n")))
                .param("viewer", viewer.id())
                .param("place", asked.community())
                .param("words", asked.words())
                .param("parts", parts(asked.words()))
                .param("since", since == null ? null : since.atOffset(ZoneOffset.UTC))
                .param("ranked", looked.size() == 1 ? RANKED : RANKED_OF_EACH)
                .param("from", from)
                .param("most", most)
                .query(row -> {
                    String kind = row.getString("kind");
                    var one = looked.stream()
                            .filter(f -> f.kind().name().equals(kind))
                            .findFirst()
                            .orElseThrow();
                    var list = hits.computeIfAbsent(kind, k -> new ArrayList<>());
                    list.add(one.hit(row, sought));
                    found.put(
                            kind,
                            new Found(
                                    one.kind(),
                                    list,
                                    row.getInt("found"),
                                    row.getBoolean("bounded"),
                                    row.getBoolean("nearly")));
                });
        return List.copyOf(found.values());
    }

    /** The words that names are asked for, one by one. */
    private static String[] parts(String words) {
        return Arrays.stream(words.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 1)
                .limit(MOST_WORDS)
                .toArray(String[]::new);
    }
}
