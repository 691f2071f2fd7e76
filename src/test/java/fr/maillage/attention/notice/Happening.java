package fr.maillage.attention.notice;

import fr.maillage.attention.testing.Talk;
import fr.maillage.community.Matter;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One thing of each kind that comes about for one person, and what ends it; all fictional. */
final class Happening {
    static final String WORDS = "Le secret de la fontaine";
    static final String OTHER = "Armelle";
    static final String READER = "Bleuenn";
    final long reader;
    final long other;
    private final JdbcClient jdbc;
    private final Talk talk;

    Happening(JdbcClient jdbc, Talk talk) {
        this.jdbc = jdbc;
        this.talk = talk;
        jdbc.sql("delete from letterbox").update();
        this.other = talk.person(OTHER);
        this.reader = talk.person(READER);
    }

    /** It came about: what it is the number of, and the statement after which nothing of it is left to tell. */
    record Come(long thing, long turn, String end) {}

    Come make(Matter matter) {
        return switch (matter) {
            case MESSAGE -> come(message(conversation()), "update message set removed_at = now() where id = ");
            case ASKED_BACK ->
                come(
                        askedBack(),
                        "update participant set declined_at = now() where asked_at is not null and conversation_id = ");
            case INVITATION -> come(invitation(), "delete from community_invitation where community_id = ");
            case REQUEST -> come(request(), "delete from membership_request where id = ");
            case ADMISSION -> come(admission(), "delete from membership where id = ");
            case REFUSAL -> come(refusal(), "delete from membership_refusal where id = ");
            case REPORT ->
                come(report(), "update moderation_case set decided_at = now(), decision = 'KEPT' where id = ");
            case APPEAL ->
                come(appeal(), "update moderation_case set settled_at = now(), settled_as = 'KEPT' where id = ");
            case HIDDEN ->
                come(hidden(), "update moderation_case set decided_at = now(), decision = 'KEPT' where id = ");
            case DECISION -> come(decision(reader, other), "delete from moderation_case where id = ");
            case MESSAGE_REPORT ->
                come(messageReport(), "update message_report set decided_at = now(), decision = 'KEPT' where id = ");
            case MESSAGE_DECISION -> come(messageDecision(), "delete from message_report where id = ");
            case APPROVAL -> come(awaiting(reader, other), "delete from awaiting where id = ");
            case DECLINED -> {
                long text = awaiting(other, reader);
                act(
                        "update awaiting set declined_at = now(), reason = :words where id = :text",
                        Map.of("words", WORDS, "text", text));
                yield come(text, "delete from awaiting where id = ");
            }
            case STOPPED -> come(stopped(other, reader), "delete from awaiting where id = ");
            case REREAD -> come(stopped(reader, other), "delete from awaiting where id = ");
            case KEEPING ->
                come(keeping(), "update membership set role = 'MEMBER' where role = 'FACILITATOR' and community_id = ");
            case TASK -> {
                long task = task();
                yield new Come(task, 2, "update project_task set assignee_id = null where id = " + task);
            }
        };
    }

    private static Come come(long thing, String end) {
        return new Come(thing, 0, end + thing);
    }

    long conversation() {
        long talkId = number("""
                insert into conversation (direct, low, high, created_by)
                values (true, least(:reader, :other), greatest(:reader, :other), :other) returning id
                """, Map.of("reader", reader, "other", other));
        act(
                "insert into participant (conversation_id, account_id) values (:talk, :reader), (:talk, :other)",
                Map.of("talk", talkId, "reader", reader, "other", other));
        return talkId;
    }

    /** @return a group the reader left */
    long askedBack() {
        long group = number(
                "insert into conversation (direct, created_by) values (false, :other) returning id",
                Map.of("other", other));
        act("""
                insert into participant (conversation_id, account_id, left_at, asked_at, asked_by)
                values (:talk, :reader, now(), now(), :other), (:talk, :other, null, null, null)
                """, Map.of("talk", group, "reader", reader, "other", other));
        return group;
    }

    long message(long conversation) {
        return number("""
                with placed as (update conversation set position = position + 1 where id = :talk returning position)
                insert into message (conversation_id, author_id, body, position)
                select :talk, :other, :words, position from placed returning id
                """, Map.of("talk", conversation, "other", other, "words", WORDS));
    }

    /** @return the community */
    long invitation() {
        long place = talk.community("Cellule");
        act("update community set kind = 'SECRET' where id = :place", Map.of("place", place));
        for (String table : new String[] {"community_invitation", "invitation_sent"}) {
            act(
                    "insert into " + table
                            + " (account_id, community_id, role, invited_by) values (:reader, :place, 'MEMBER', :other)",
                    Map.of("reader", reader, "place", place, "other", other));
        }
        return place;
    }

    private long request() {
        long place = talk.community("Entrée");
        talk.belongs(reader, place, "FACILITATOR");
        return number("""
                insert into membership_request (account_id, community_id, word) values (:other, :place, :words) returning id
                """, Map.of("other", other, "place", place, "words", WORDS));
    }

    private long admission() {
        long place = talk.community("Entrée");
        talk.belongs(reader, place, "MEMBER");
        return number("select id from membership where community_id = :place", Map.of("place", place));
    }

    private long refusal() {
        long place = talk.community("Entrée");
        act("update community set kind = 'REQUEST' where id = :place", Map.of("place", place));
        return number("""
                insert into membership_refusal (account_id, community_id, word, asked_word, asked_at)
                values (:reader, :place, :words, '', now()) returning id
                """, Map.of("reader", reader, "place", place, "words", WORDS));
    }

    private long report() {
        long place = talk.community("Parole");
        talk.belongs(reader, place, "FACILITATOR");
        return moderated(place, other, reported());
    }

    private long appeal() {
        act("update account set role = 'COORDINATION' where id = :reader", Map.of("reader", reader));
        long place = talk.community("Parole");
        talk.belongs(reported(), place, "FACILITATOR");
        long one = moderated(place, other, reported());
        act("""
                update moderation_case set decided_at = now(), decision = 'REMOVED', decided_by = :decider,
                    appealed_at = now(), appealed_by = :other, appeal = :words where id = :case
                """, Map.of("decider", reported(), "other", other, "words", WORDS, "case", one));
        return one;
    }

    private long hidden() {
        long one = moderated(talk.community("Parole"), reader, reported());
        act("update moderation_case set hidden_at = now() where id = :case", Map.of("case", one));
        return one;
    }

    long decision(long author, long reporter) {
        long one = moderated(talk.community("Parole"), author, reporter);
        act("""
                update moderation_case set decided_at = now(), decision = 'REMOVED', decided_by = :decider, reason = :words
                where id = :case
                """, Map.of("decider", reported(), "words", WORDS, "case", one));
        return one;
    }

    private long messageReport() {
        act("update account set role = 'COORDINATION' where id = :reader", Map.of("reader", reader));
        long message = message(conversation());
        act("delete from participant where account_id = :reader", Map.of("reader", reader));
        return messageReport(message, reported());
    }

    private long messageDecision() {
        long one = messageReport(message(conversation()), reader);
        act("""
                update message_report set decided_at = now(), decision = 'REMOVED', decided_by = :decider where id = :report
                """, Map.of("decider", reported(), "report", one));
        return one;
    }

    private long messageReport(long message, long reporter) {
        return number("""
                insert into message_report (message_id, author_id, account_id, reason)
                select w.id, w.author_id, :reporter, 'HURTS' from message w where w.id = :message returning id
                """, Map.of("message", message, "reporter", reporter));
    }

    private long moderated(long place, long author, long reporter) {
        long post = talk.post(place, author, WORDS);
        long one = number("""
                insert into moderation_case (community_id, post_id, author_id) values (:place, :post, :author) returning id
                """, Map.of("place", place, "post", post, "author", author));
        act(
                "insert into moderation_report (case_id, account_id, reason) values (:case, :reporter, 'HURTS')",
                Map.of("case", one, "reporter", reporter));
        return one;
    }

    private long awaiting(long facilitator, long author) {
        long place = talk.community("Relecture");
        talk.belongs(facilitator, place, "FACILITATOR");
        talk.belongs(author, place, "MEMBER");
        return number("""
                insert into awaiting (community_id, author_id, kind, title, body)
                values (:place, :author, 'MESSAGE', '', :words) returning id
                """, Map.of("place", place, "author", author, "words", WORDS));
    }

    private long stopped(long facilitator, long author) {
        long text = awaiting(facilitator, author);
        act("update awaiting set stopped_at = now() where id = :text", Map.of("text", text));
        return text;
    }

    /** @return the community */
    private long keeping() {
        long place = talk.community("Relais");
        talk.belongs(reader, place, "FACILITATOR");
        act("""
                insert into role_change (membership_id, before, after, by)
                select id, 'MEMBER', 'FACILITATOR', :other from membership where community_id = :place
                """, Map.of("other", other, "place", place));
        return place;
    }

    private long task() {
        long place = talk.community("Chantier");
        talk.belongs(reader, place, "MEMBER");
        long project = number("""
                insert into project (community_id, name, objective) values (:place, 'Forum', 'Un forum') returning id
                """, Map.of("place", place));
        return number("""
                insert into project_task (project_id, title, place, assignee_id, version)
                values (:project, 'Réserver la salle', 2, :reader, 2) returning id
                """, Map.of("project", project, "reader", reader));
    }

    /** Somebody else: who reports, or decides. */
    private long reported() {
        return jdbc.sql("select id from account where name = 'Corentin' and email like '%@talk.test'")
                .query(Long.class)
                .optional()
                .orElseGet(() -> talk.person("Corentin"));
    }

    private void act(String sql, Map<String, ?> params) {
        jdbc.sql(sql).params(params).update();
    }

    private long number(String sql, Map<String, ?> params) {
        return jdbc.sql(sql).params(params).query(Long.class).single();
    }
}
