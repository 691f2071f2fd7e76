package fr.maillage.directory.vocabulary;

import fr.maillage.web.Language;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The reference lists: stored as they shipped with this version, and kept in memory, for they change with it only.
 * Terms that a newer list dropped stay in the database, because old records still carry their codes.
 */
@Component
public class Vocabularies implements SmartInitializingSingleton {
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private volatile Map<String, Vocabulary> lists = Map.of();
    private volatile Map<Key, Term> terms = Map.of();

    private record Key(String vocabulary, String code) {}

    Vocabularies(JdbcClient jdbc, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<Vocabulary> shipped = ShippedVocabularies.read();
        transaction.executeWithoutResult(status -> shipped.forEach(this::store));
        remember(shipped);
    }

    /** The label of a code, or the code itself where the list does not know it. */
    public String label(String vocabulary, String code, Language language) {
        Term term = terms.get(new Key(vocabulary, code));
        return term == null ? code : term.in(language);
    }

    public boolean knows(String vocabulary, String code) {
        return terms.containsKey(new Key(vocabulary, code));
    }

    /** The terms of a list in its own order; empty where there is no such list. */
    public List<Term> terms(String vocabulary) {
        return find(vocabulary).map(Vocabulary::terms).orElse(List.of());
    }

    public Optional<Vocabulary> find(@Nullable String id) {
        return Optional.ofNullable(id == null ? null : lists.get(id));
    }

    public Collection<Vocabulary> all() {
        return lists.values();
    }

    private void remember(List<Vocabulary> shipped) {
        var byId = new LinkedHashMap<String, Vocabulary>();
        var byCode = new LinkedHashMap<Key, Term>();
        shipped.forEach(list -> {
            byId.put(list.id(), list);
            list.terms().forEach(term -> byCode.put(new Key(list.id(), term.code()), term));
        });
        lists = byId;
        terms = byCode;
    }

    private void store(Vocabulary list) {
        jdbc.sql("""
                insert into vocabulary (id, title, source, version) values (:id, :title, :source, :version)
                on conflict (id) do update set title = excluded.title, source = excluded.source, version = excluded.version
                where (vocabulary.title, vocabulary.source, vocabulary.version)
                    is distinct from (excluded.title, excluded.source, excluded.version)
                """)
                .param("id", list.id())
                .param("title", list.title())
                .param("source", list.source())
                .param("version", list.version())
                .update();
        jdbc.sql("""
                insert into term (vocabulary_id, code, label, parent, position)
                select :id, t.code, t.label, nullif(t.parent, ''), t.position
                from unnest(:codes::text[], :labels::text[], :parents::text[])
                    with ordinality as t(code, label, parent, position)
                on conflict (vocabulary_id, code) do update
                    set label = excluded.label, parent = excluded.parent, position = excluded.position
                where (term.label, term.parent, term.position)
                    is distinct from (excluded.label, excluded.parent, excluded.position)
                """)
                .param("id", list.id())
                .param("codes", list.terms().stream().map(Term::code).toArray(String[]::new))
                .param("labels", list.terms().stream().map(Term::label).toArray(String[]::new))
                .param(
                        "parents",
                        list.terms().stream()
                                .map(t -> t.parent() == null ? "" : t.parent())
                                .toArray(String[]::new))
                .update();
    }
}
