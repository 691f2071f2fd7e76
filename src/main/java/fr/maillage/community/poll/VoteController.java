package fr.maillage.community.poll;

import fr.maillage.community.discussion.SentBack;
import fr.maillage.web.NotFound;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Voting, and taking it back. */
@Controller
class VoteController {
    private final Polls polls;
    private final Votes votes;
    private final SentBack back;

    VoteController(Polls polls, Votes votes, SentBack back) {
        this.polls = polls;
        this.votes = votes;
        this.back = back;
    }

    /** Of a poll the numbers of the options, of dates an answer to each. */
    @PostMapping("/posts/{id}/vote")
    Object vote(
            @PathVariable long id,
            @RequestParam(defaultValue = "") List<Long> option,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var poll = polls.of(id, viewer).orElseThrow(NotFound::new);
        Map<Long, Poll.Answer> answers = new LinkedHashMap<>();
        for (var one : poll.options()) {
            if (poll.ofDates()) {
                Arrays.stream(Poll.Answer.values())
                        .filter(answer -> answer.name().equals(request.getParameter("option-" + one.id())))
                        .forEach(answer -> answers.put(one.id(), answer));
            } else if (option.contains(one.id())) {
                answers.put(one.id(), Poll.Answer.YES);
            }
        }
        var problems = Problems.none()
                .addIf(answers.isEmpty(), poll.field(), "poll.nothing-chosen")
                .addIf(!poll.several() && answers.size() > 1, poll.field(), "poll.one-only");
        if (problems.any()) {
            if (!poll.votes()) {
                throw new NotFound();
            }
            return back.choosing(id, page, viewer, problems);
        }
        votes.cast(id, viewer, answers);
        String before = poll.again();
        return Notice.of("poll.voted")
                .undoneBy(before.isEmpty() ? poll.address() + "/withdrawal" : before)
                .redirect(request, "/posts/" + id);
    }

    @PostMapping("/posts/{id}/vote/withdrawal")
    String withdraw(@PathVariable long id, Viewer.Member viewer, HttpServletRequest request) {
        var poll = polls.of(id, viewer).orElseThrow(NotFound::new);
        votes.withdraw(id, viewer);
        String before = poll.again();
        var notice = Notice.of("poll.withdrawn");
        return (before.isEmpty() ? notice : notice.undoneBy(before)).redirect(request, "/posts/" + id);
    }
}
