package fr.maillage.attention.letter;

import fr.maillage.web.Language;
import fr.maillage.web.Messages;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those of some people whom mail reaches: who has an address and an open account, and wants this kind. */
@Component
public class Recipients {
    private final JdbcClient jdbc;
    private final Messages messages;

    Recipients(JdbcClient jdbc, Messages messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    public Map<Long, Recipient> among(Collection<Long> people, LetterKind kind) {
        return jdbc
                .sql("""
                select a.id, a.name, a.email, a.language, a.zone
                from account a left join mail_choice c on c.account_id = a.id
                where a.id = any(:people) and a.email is not null and a.suspended_at is null
                    and coalesce(case when :alerts then c.alerts else c.digest end, true)
                """)
                .param("people", people.toArray(Long[]::new))
                .param("alerts", kind == LetterKind.ALERTS)
                .query((row, n) -> new Recipient(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("email"),
                        messages.in(Language.of(row.getString("language"))),
                        ZoneId.of(row.getString("zone"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Recipient::account, Function.identity()));
    }
}
