package fr.maillage.community.attachment;

import fr.maillage.community.discretion.Check;
import fr.maillage.community.home.Communities;
import fr.maillage.community.home.Community;
import fr.maillage.web.NotFound;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Files that are put into the folder of a community by themselves, and taken out of it. */
@Controller
@RequestMapping("/communities/{id}/documents")
class DepositController {
    private final Communities communities;
    private final Deposits deposits;
    private final Attachments attachments;
    private final Arrivals arrivals;
    private final FolderRemovals removals;

    DepositController(
            Communities communities,
            Deposits deposits,
            Attachments attachments,
            Arrivals arrivals,
            FolderRemovals removals) {
        this.communities = communities;
        this.deposits = deposits;
        this.attachments = attachments;
        this.arrivals = arrivals;
        this.removals = removals;
    }

    @GetMapping("/new")
    View compose(@PathVariable long id, Page page, Viewer.Member viewer) {
        var community = adding(id, viewer);
        return form(page, community, deposits.waiting(community, viewer), Problems.none(), Check.none());
    }

    /**
     * What was sent waits until it is shared, so that it is not sent again where something else is to be corrected.
     *
     * @param attach the button that adds what was chosen, and shares nothing yet
     * @param remove the number of a file to take away
     */
    @PostMapping
    Object share(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(name = "once", required = false) @Nullable String key,
            @RequestParam(required = false) @Nullable String attach,
            @RequestParam(required = false) @Nullable Long remove,
            @ModelAttribute Check.Choice choice,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var community = adding(id, viewer);
        var sent = new FormFiles(files).chosen();
        var deposit = deposits.begin(community, viewer, key);
        String folder = community.address() + "/documents";
        if (deposit.shared()) {
            if (arrivals.stand(deposit.id(), sent)) {
                return "redirect:" + folder;
            }
            deposit = deposits.begin(community, viewer, null); // other files, from a page found again by going back
        }
        var problems = Problems.none();
        var check = Check.of(new Check.Words("", "", "", Descriptions.in(request)), choice);
        attachments.describe(attachments.in(deposit.id()), check::description);
        arrivals.add(Holder.DEPOSIT, deposit.id(), sent, problems);
        if (remove != null) {
            deposits.remove(deposit, remove);
        }
        boolean goesOn = attach != null || remove != null;
        if (!goesOn) {
            check(attachments.in(deposit.id()), problems);
        }
        if (problems.any()) {
            return form(page, community, Optional.of(deposit), problems, Check.none())
                    .rejected();
        }
        if (goesOn) {
            return "redirect:" + folder + "/new";
        }
        if (check.asks()) {
            return form(page, community, Optional.of(deposit), problems, check).rejected();
        }
        var shared = deposits.share(deposit, viewer);
        if (shared.isEmpty()) {
            return "redirect:" + folder;
        }
        return Notice.of("folder.added", shared.size())
                .undoneBy(folder + "/removal?" + files(shared))
                .redirect(request, folder);
    }

    @PostMapping("/removal")
    String takeAway(
            @PathVariable long id,
            @RequestParam(defaultValue = "") List<Long> file,
            Viewer.Member viewer,
            HttpServletRequest request) {
        int removed = removals.takeAway(id, file, viewer);
        String folder = "/communities/" + id + "/documents";
        return Notice.of("folder.removed", removed)
                .undoneBy(folder + "/return?" + files(file))
                .redirect(request, folder);
    }

    @PostMapping("/return")
    String bringBack(
            @PathVariable long id,
            @RequestParam(defaultValue = "") List<Long> file,
            Viewer.Member viewer,
            HttpServletRequest request) {
        int returned = removals.bringBack(id, file, viewer);
        return Notice.of("folder.returned", returned).redirect(request, "/communities/" + id + "/documents");
    }

    private Community adding(long id, Viewer.Member viewer) {
        var community = communities.readable(id, viewer);
        if (!community.adds()) {
            throw new NotFound();
        }
        return community;
    }

    private static void check(List<Attachment> waiting, Problems problems) {
        problems.addIf(waiting.isEmpty(), "files", "folder.missing");
        waiting.stream()
                .filter(Attachment::untold)
                .forEach(one -> problems.add(
                        one.field(), "file.description.missing", one.file().name()));
    }

    private View form(
            Page page, Community community, Optional<Deposits.Deposit> deposit, Problems problems, Check check) {
        return page.view("community/attachment/deposit")
                .with("community", community)
                .with(
                        "key",
                        deposit.map(Deposits.Deposit::key)
                                .orElseGet(() -> UUID.randomUUID().toString()))
                .with("waiting", deposit.map(one -> attachments.in(one.id())).orElse(List.of()))
                .with("problems", problems)
                .with("check", check);
    }

    private static String files(List<Long> files) {
        return files.stream().map(one -> "file=" + one).collect(Collectors.joining("&"));
    }
}
