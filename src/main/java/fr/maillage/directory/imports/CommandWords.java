package fr.maillage.directory.imports;

import fr.maillage.directory.formats.Remark;
import fr.maillage.web.Messages;
import java.io.PrintWriter;

/** What the command says. */
final class CommandWords {
    private final PrintWriter out;
    private final Messages.In messages;

    CommandWords(PrintWriter out, Messages messages) {
        this.out = out;
        this.messages = messages.console();
    }

    void line(Report.Line said) {
        Remark remark = said.remark();
        String line = remark.position() == 0 ? text("imports.report.whole-file") : String.valueOf(remark.position());
        String field = remark.field() == null ? "" : " " + remark.field();
        String severity = text("imports.severity.one." + Report.code(remark.severity()));
        // Control characters of a file would steer the terminal; the readers have dropped them from what is found.
        out.println(line + field + " [" + severity + "] " + text(remark.key(), remark.messageArguments())
                + (said.kept() ? " " + text("imports.report.previous-kept") : ""));
    }

    void outcome(ImportRun run) {
        out.println(text("imports.state." + run.state().code()));
        if (run.refusal() != null) {
            out.println(text(run.refusal().key(), run.refusal().args().toArray()));
        }
        if (run.state() == RunState.PREVIEWED || run.state() == RunState.DONE) {
            out.println(text(run.figuresTitle()));
            count("created", run.counts().created());
            count("changed", run.counts().changed());
            count("unchanged", run.counts().unchanged());
            count("refused", run.refused());
            count("disappeared", run.counts().disappeared());
        }
        if (run.state() == RunState.PREVIEWED && run.unnamed() > 0) {
            out.println(text("imports.unnamed", run.unnamed()));
        }
        if (run.state() == RunState.PREVIEWED && run.counts().disappeared() > 0 && run.isLikelyPart()) {
            out.println(text("imports.command.part"));
        }
        out.flush();
    }

    void ask() {
        out.print(text("imports.command.ask") + " ");
        out.flush();
    }

    private void count(String what, int number) {
        out.printf("%8d  %s%n", number, text("imports.count." + what));
    }

    private String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }
}
