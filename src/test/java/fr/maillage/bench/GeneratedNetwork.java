package fr.maillage.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * A large network in the database: members, communities and what they wrote, skewed as in life: few communities hold most
 * members, few discussions most comments, and most members are nearly up to date.
 */
final class GeneratedNetwork {
    static final int MEMBERS = 30_000;
    static final int COMMUNITIES = 500;
    static final int COMMENTS_A_POST = 10;

    private static final List<String> STEPS = List.of(
            "select setseed(0.42)",
            "alter table account disable trigger user",
            """
            insert into account (email, name, role)
            select 'membre' || i || '@mesures.example', 'Membre ' || i, 'MEMBER' from generate_series(1, %1$d) i
            """,
            """
            insert into community (name, purpose, kind, suggested_level)
            select 'Communauté ' || i, 'Ce dont on parle ici, numéro ' || i, case when i %% 5 = 0 then 'REQUEST' else 'OPEN' end,
                   case when i %% 7 = 0 then 'WHEN_I_COME' else 'DIGEST' end
            from generate_series(1, %2$d) i
            """,
            // the community of rank r has 9000 / r^0.8 members
            """
            insert into membership (account_id, community_id, role)
            select distinct on (a, c.id) a, c.id, 'MEMBER'
            from (select id, row_number() over (order by id) as rank from community) c,
                 lateral (select (select min(id) from account where role = 'MEMBER') + floor(%1$d * power(random(), 1.5))::int as a, c.id
                          from generate_series(1, ceil(9000 / power(c.rank, 0.8))::int)) m
            """,
            """
            create temporary table said as
            with posts as (
                select i as post, 1 + floor(%2$d * power(random(), 3))::int as rank, random() as t from generate_series(1, %3$d) i),
            comments as (
                select i, 1 + floor(%3$d * power(random(), 1.6))::int as post from generate_series(1, %3$d * %4$d) i)
            select p.post, c.id as community, p.t, true as opens from posts p
            join (select id, row_number() over (order by id) as rank from community) c on c.rank = p.rank
            union all
            select k.post, c.id, p.t + (1 - p.t) * power(random(), 4), false from comments k
            join posts p on p.post = k.post
            join (select id, row_number() over (order by id) as rank from community) c on c.rank = p.rank
            """,
            """
            create temporary table placed as
            select s.*, row_number() over (partition by community order by t, opens desc) as position,
                   (select min(id) from account where role = 'MEMBER') + floor(%1$d * random())::int as author
            from said s
            """,
            "create index on placed (post)",
            "analyze placed",
            "alter table post disable trigger user",
            "alter table comment disable trigger user",
            """
            insert into post (id, community_id, author_id, kind, title, body, at, position, last_position, last_at, comments)
            overriding system value
            select p.post, p.community, p.author, case when p.post %% 6 = 0 then 'QUESTION' else 'MESSAGE' end,
                   'Sujet numéro ' || p.post, 'Bonjour à toutes et tous. ' || repeat('Une phrase pour le sujet ' || p.post || '. ', 6),
                   now() - (1 - p.t) * interval '2 years', p.position, l.last, now() - (1 - l.t) * interval '2 years', l.comments
            from placed p
            join (select post, max(position) as last, max(t) as t, count(*) - 1 as comments from placed group by post) l
                on l.post = p.post
            where p.opens
            """,
            """
            insert into comment (post_id, author_id, body, at, position)
            select post, author, 'Merci pour le sujet ' || post || ', voici ce que nous faisons ici : on en parle à l’accueil.',
                   now() - (1 - t) * interval '2 years', position
            from placed where not opens
            """,
            "alter table post enable trigger user",
            "alter table comment enable trigger user",
            "alter table account enable trigger user",
            "select setval(pg_get_serial_sequence('post', 'id'), (select max(id) from post))",
            """
            update community c set position = p.position, last_at = p.at
            from (select community, max(position) as position, now() - (1 - max(t)) * interval '2 years' as at from placed group by 1) p
            where p.community = c.id
            """,
            """
            insert into community_week (community_id, week, posts, comments)
            select community, monday(now() - (1 - t) * interval '2 years'), count(*) filter (where opens), count(*) filter (where not opens)
            from placed group by 1, 2
            """,
            """
            update membership m set read_to = greatest(0, c.position - floor(60 * power(random(), 2))::int)
            from community c where c.id = m.community_id
            """,
            """
            insert into follow (account_id, community_id, level)
            select account_id, community_id, (array['AT_ONCE', 'DIGEST', 'WHEN_I_COME', 'SILENCE'])[1 + floor(4 * random())::int]
            from membership where random() < 0.3
            """,
            "analyze");

    private GeneratedNetwork() {}

    /** As the owner of the schema, whose connection this is. */
    static void write(Connection owner, int posts) throws SQLException {
        try (var statement = owner.createStatement()) {
            for (String step : STEPS) {
                statement.execute(step.formatted(MEMBERS, COMMUNITIES, posts, COMMENTS_A_POST));
            }
        }
    }
}
