package fr.maillage.community.conversation;

import fr.maillage.community.discretion.Check;
import fr.maillage.identity.Once;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Beginning a conversation: whom to write to, then the first words. */
@Controller
@RequestMapping("/conversations")
class NewTalkController {
    private final Talks talks;
    private final Messages messages;
    private final Addressees addressees;
    private final Once once;
    private final TransactionOperations transaction;

    NewTalkController(
            Talks talks, Messages messages, Addressees addressees, Once once, TransactionOperations transaction) {
        this.talks = talks;
        this.messages = messages;
        this.addressees = addressees;
        this.once = once;
        this.transaction = transaction;
    }

    /** @param with those chosen already */
    @GetMapping("/new")
    View choose(
            @RequestParam(defaultValue = "") List<Long> with,
            @RequestParam(defaultValue = "") String q,
            Page page,
            Viewer.Member viewer) {
        return form(page, viewer, with, q, "", "", Problems.none(), Check.none());
    }

    /** Somebody more, or one less: what is written stays. */
    @PostMapping("/new")
    View choose(
            @RequestParam(defaultValue = "") List<Long> with,
            @RequestParam(required = false) @Nullable Long also,
            @RequestParam(required = false) @Nullable Long without,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(name = "once", required = false) @Nullable String key,
            Page page,
            Viewer.Member viewer) {
        var those = Stream.concat(with.stream(), Stream.ofNullable(also))
                .filter(one -> !one.equals(without))
                .distinct()
                .toList();
        return form(
                        page,
                        viewer,
                        those,
                        also == null && without == null ? q : "",
                        name,
                        body,
                        Problems.none(),
                        Check.none())
                .with("key", key);
    }

    /** The first words begin it: none stands there without any. Between two people there is one, and it goes on. */
    @PostMapping
    Object begin(
            @RequestParam(defaultValue = "") List<Long> with,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String body,
            @ModelAttribute Check.Choice choice,
            @RequestParam(name = "once", required = false) @Nullable String key,
            Page page,
            Viewer.Member viewer) {
        var problems = Words.name(Words.problems(body), name);
        if (problems.any()) {
            return form(page, viewer, with, "", name, body, problems, Check.none())
                    .rejected();
        }
        if (with.isEmpty()
                || addressees.among(viewer, with).size() < Set.copyOf(with).size()) {
            return form(page, viewer, with, "", name, body, problems.add("with", "conversation.gone"), Check.none())
                    .rejected();
        }
        var check = Check.of(Words.name(name), Words.typed(body), choice);
        if (check.asks()) {
            return form(page, viewer, with, "", name, body, problems, check).rejected();
        }
        String said = check.body();
        Long talk = transaction.execute(status -> once.make(viewer.id(), key, with + "\n" + said, () -> {
            long begun = talks.with(with, check.title(), viewer);
            messages.write(begun, viewer, said);
            return begun;
        }));
        return "redirect:/conversations/" + talk;
    }

    private View form(
            Page page,
            Viewer.Member viewer,
            List<Long> with,
            String words,
            String name,
            String body,
            Problems problems,
            Check check) {
        var chosen = addressees.among(viewer, with);
        var ids = chosen.stream().map(Person::id).toList();
        return page.view("community/conversation/new")
                .with("chosen", chosen)
                .with(
                        "found",
                        addressees.named(viewer, words).stream()
                                .filter(one -> !ids.contains(one.id()))
                                .toList())
                .with("words", words)
                .with("name", name)
                .with("body", body)
                .with("full", chosen.size() >= Talks.MOST_PEOPLE - 1)
                .with("problems", problems)
                .with("check", check);
    }
}
