package fr.maillage.directory.territory;

import fr.maillage.directory.territory.official.Tally;
import fr.maillage.directory.territory.official.Unreadable;
import fr.maillage.journal.Journal;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the geography for a command: all of it with the journal's word, or nothing. */
@Component
class CommandLineWork {
    private final Journal journal;

    CommandLineWork(Journal journal) {
        this.journal = journal;
    }

    /** What turns an origin into a tally. */
    interface Import {
        Tally run() throws Unreadable;
    }

    @Transactional(rollbackFor = Unreadable.class)
    Tally run(GeographyRun.What what, Import task) throws Unreadable {
        Tally tally = task.run();
        tell(journal, "command line", what, tally);
        return tally;
    }

    static void tell(Journal journal, String actor, GeographyRun.What what, Tally tally) {
        journal.write(
                actor,
                "territories imported",
                "territories/" + what.code(),
                Map.of("created", tally.created(), "changed", tally.changed(), "refused", tally.refused()));
    }
}
