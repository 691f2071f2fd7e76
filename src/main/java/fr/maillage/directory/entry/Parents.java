package fr.maillage.directory.entry;

import fr.maillage.web.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The organisation an entry belongs to, searched by its name: nobody knows numbers. */
@Component
class Parents {
    private static final int MOST = 12;
    private static final int ENOUGH = 1000; // no place is asked for: unused
    private final JdbcClient jdbc;

    Parents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The organisations that answer to these words, at most twelve; never the entry itself. */
    List<ParentChoice> answering(String words, @Nullable Long entry) {
        if (words.isBlank() || words.indexOf('\0') >= 0) {
            return List.of();
        }
        return jdbc.sql("""
                select e.id, e.name, e.address, e.city, plain(e.name) = plain(:words) as exact
                from (select understand(:words, '-', false) as a offset 0) understood,
                    search_entries(understood.a, '''k:organisation'''::tsquery, null, false, null, :most, :enough) f
                    join entry e on e.id = f.entry_id
                where e.kind = 'organisation' and e.merged_into is null and e.id is distinct from :entry
                order by exact desc, f.n limit :most
                """)
                .param("words", words)
                .param("entry", entry)
                .param("most", MOST)
                .param("enough", ENOUGH)
                .query((row, n) -> new ParentChoice(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("address"),
                        row.getString("city"),
                        row.getBoolean("exact")))
                .list();
    }

    /** Or an empty text, where this is no number of an entry. */
    String nameOf(String number) {
        return number.matches("\\d{1,18}")
                ? jdbc.sql("select name from entry where id = :id")
                        .param("id", Long.valueOf(number))
                        .query(String.class)
                        .optional()
                        .orElse("")
                : "";
    }

    /**
     * Turns the name that was typed into a number: the one chosen among those that answer to this very name, or the only
     * one that is called so.
     *
     * @param problems where the choice is still to be made, or nothing answers
     */
    CorrectionForm understood(CorrectionForm form, @Nullable Long entry, Problems problems) {
        String typed = form.typedParent();
        if (typed == null || form.parentIsChosen()) {
            return form;
        }
        if (typed.isEmpty()) {
            return form.belongingTo("");
        }
        var found = answering(typed, entry);
        var exact = found.stream().filter(ParentChoice::exact).toList();
        if (exact.size() == 1) {
            return form.belongingTo(String.valueOf(exact.getFirst().id()));
        }
        problems.add("parent_id", found.isEmpty() ? "entry.parent.none" : "entry.parent.choose", typed);
        return form.belongingTo("");
    }
}
