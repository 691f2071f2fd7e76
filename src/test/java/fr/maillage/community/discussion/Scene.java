package fr.maillage.community.discussion;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A community with its people and what they wrote, for tests of what can be done with it; all fictional. */
@Component
@Profile("test")
public class Scene {
    private final JdbcClient jdbc;

    Scene(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open; where names are chosen, who wants to come in asks. */
    public long community(boolean pseudonymous) {
        return jdbc.sql("""
                insert into community (name, kind, pseudonymous)
                values ('Scène', case when :p then 'REQUEST' else 'OPEN' end, :p) returning id
                """).param("p", pseudonymous).query(Long.class).single();
    }

    /** An account of that name, and its place in the community where it has one. */
    public String person(String name, long community, @Nullable String role) {
        String email = name.toLowerCase(java.util.Locale.ROOT) + "@scene.test";
        jdbc.sql("insert into account (email, name, role) values (:email, :name, 'MEMBER') on conflict do nothing")
                .param("email", email)
                .param("name", name)
                .update();
        if (role != null) {
            jdbc.sql("""
                    insert into membership (account_id, community_id, role, pseudonym)
                    select :account, id, :role, case when pseudonymous then 'Nom choisi ' || :account end
                    from community where id = :community
                    """)
                    .param("account", account(email))
                    .param("role", role)
                    .param("community", community)
                    .update();
        }
        return email;
    }

    public long account(String email) {
        return jdbc.sql("select id from account where email = :email")
                .param("email", email)
                .query(Long.class)
                .single();
    }

    public long post(long community, String author, PostKind kind, String title, String body) {
        return jdbc.sql("""
                insert into post (community_id, author_id, signed, kind, title, body, position, last_position)
                select :community, :author, (select pseudonym from membership m
                        where m.community_id = :community and m.account_id = :author), :kind, :title, :body, n, n
                from next_position(:community) n returning id
                """)
                .param("community", community)
                .param("author", account(author))
                .param("kind", kind.name())
                .param("title", title)
                .param("body", body)
                .query(Long.class)
                .single();
    }

    public long comment(long post, String author, String body) {
        return jdbc.sql("""
                with placed as (
                    insert into comment (post_id, author_id, signed, body, position)
                    select p.id, :author, (select pseudonym from membership m
                        where m.community_id = p.community_id and m.account_id = :author), :body,
                        next_position(p.community_id)
                    from post p where p.id = :post returning id, position)
                update post set last_position = placed.position, comments = comments + 1 from placed where post.id = :post
                returning placed.id
                """)
                .param("post", post)
                .param("author", account(author))
                .param("body", body)
                .query(Long.class)
                .single();
    }

    /** Between two people, where nothing was written yet. */
    public long conversation(String one, String other) {
        return jdbc.sql("""
                with begun as (
                    insert into conversation (direct, low, high, created_by)
                    values (true, least(:one, :other), greatest(:one, :other), :other) returning id)
                insert into participant (conversation_id, account_id)
                select id, unnest(array[:one, :other]::bigint[]) from begun returning conversation_id
                """)
                .param("one", account(one))
                .param("other", account(other))
                .query(Long.class)
                .list()
                .getFirst();
    }

    public void say(long conversation, String author, String words) {
        jdbc.sql("""
                with placed as (
                    update conversation set position = position + 1 where id = :talk returning position)
                insert into message (conversation_id, author_id, body, position)
                select :talk, :author, :words, position from placed
                """)
                .param("talk", conversation)
                .param("author", account(author))
                .param("words", words)
                .update();
    }

    /** They let the other one see that they are there and write. */
    public void choosePresence(long conversation, String... people) {
        for (String person : people) {
            jdbc.sql(
                            "update participant set presence_at = now() where conversation_id = :talk and account_id = :person")
                    .param("talk", conversation)
                    .param("person", account(person))
                    .update();
        }
    }

    /** For tests that go through a browser, and therefore leave what they wrote. */
    public void leave() {
        jdbc.sql("delete from community where name = 'Scène'").update();
        jdbc.sql("delete from conversation using account a where a.id = created_by and a.email like '%@scene.test'")
                .update();
        jdbc.sql("delete from account where email like '%@scene.test'").update();
    }
}
