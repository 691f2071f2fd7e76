package fr.maillage.attention.testing;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** People who talk in communities, for tests of what comes to whom; all fictional. */
@Component
@Profile("test")
public class Talk {
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    Talk(JdbcClient jdbc, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    public long person(String name) {
        return jdbc.sql("""
                insert into account (email, name, role) values (lower(:name) || '@talk.test', :name, 'MEMBER') returning id
                """).param("name", name).query(Long.class).single();
    }

    public long community(String name) {
        return jdbc.sql("insert into community (name, kind) values ('Parole ' || :name, 'OPEN') returning id")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    public void belongs(long account, long community, String role) {
        jdbc.sql("insert into membership (account_id, community_id, role) values (:account, :community, :role)")
                .param("account", account)
                .param("community", community)
                .param("role", role)
                .update();
    }

    public void follows(long account, long community, String level) {
        belongs(account, community, "MEMBER");
        level(account, community, level);
    }

    public void level(long account, long community, String level) {
        jdbc.sql("""
                insert into follow (account_id, community_id, level) values (:account, :community, :level)
                on conflict (account_id, community_id) do update set level = excluded.level
                """)
                .param("account", account)
                .param("community", community)
                .param("level", level)
                .update();
    }

    public void whenNamed(long account, String level) {
        jdbc.sql("insert into named_choice (account_id, level) values (:account, :level)")
                .param("account", account)
                .param("level", level)
                .update();
    }

    public long post(long community, long author, String body) {
        return jdbc.sql("""
                insert into post (community_id, author_id, kind, body, position, last_position)
                select :community, :author, 'MESSAGE', :body, n, n from next_position(:community) n returning id
                """)
                .param("community", community)
                .param("author", author)
                .param("body", body)
                .query(Long.class)
                .single();
    }

    public long comment(long post, long author, String body) {
        return jdbc.sql("""
                with placed as (
                    insert into comment (post_id, author_id, body, position)
                    select p.id, :author, :body, next_position(p.community_id) from post p where p.id = :post
                    returning id, position)
                update post set last_position = placed.position, comments = comments + 1 from placed where post.id = :post
                returning placed.id
                """)
                .param("post", post)
                .param("author", author)
                .param("body", body)
                .query(Long.class)
                .single();
    }

    /** For tests that commit; once whoever tells or sends something just now has ended, so that neither waits for the other. */
    public void clear() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("lock table letterbox in exclusive mode").update();
            jdbc.sql("delete from community where name like 'Parole %'").update();
            jdbc.sql("delete from account where email like '%@talk.test'").update();
            jdbc.sql("delete from mail where recipient like '%@talk.test'").update();
        });
    }
}
