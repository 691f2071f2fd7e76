package fr.maillage.community.conversation;

import fr.maillage.web.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who may come into a group. Asked by who holds the conversation already, in a statement after the one that waited for it:
 * two do not take one place.
 */
final class Places {
    private final JdbcClient jdbc;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Refused where it is full, or somebody in it and this person are not to be brought together */
    void demand(long talk, long account) {
        if (apartFromSomebody(talk, account)) {
            throw new Refused("conversation.apart");
        }
        int people = jdbc.sql("select count(*) from participant where conversation_id = :talk and left_at is null")
                .param("talk", talk)
                .query(Integer.class)
                .single();
        if (people >= Talks.MOST_PEOPLE) {
            throw new Refused("conversation.too-many", Talks.MOST_PEOPLE);
        }
    }

    private boolean apartFromSomebody(long talk, long account) {
        return jdbc.sql("""
                select exists (select from participant t
                    where t.conversation_id = :talk and t.left_at is null and t.account_id <> :account
                        and apart(t.account_id, :account))
                """)
                .param("talk", talk)
                .param("account", account)
                .query(Boolean.class)
                .single();
    }
}
