package fr.maillage.directory.territory;

import fr.maillage.directory.territory.official.Tally;
import fr.maillage.web.Messages;
import java.io.PrintWriter;

/** What an import did, on a terminal. */
final class Told {
    private Told() {}

    static void tally(Tally tally, Messages.In messages, PrintWriter out) {
        out.println(messages.text(
                "territory.import.done", tally.created(), tally.changed(), tally.unchanged(), tally.refused()));
        tally.remarks()
                .forEach(remark -> out.println(messages.text("territory.import.line", remark.line()) + " "
                        + messages.text(remark.key(), remark.arguments().toArray())));
        out.flush();
    }
}
