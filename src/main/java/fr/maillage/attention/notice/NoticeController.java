package fr.maillage.attention.notice;

import fr.maillage.web.Notice;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Putting away what was addressed to one; the page of alerts shows it. */
@Controller
class NoticeController {
    private final PersonalNotices notices;

    NoticeController(PersonalNotices notices) {
        this.notices = notices;
    }

    @PostMapping("/notices/seen")
    String see(@RequestParam List<Long> notice, Viewer.Member viewer, HttpServletRequest request) {
        notices.see(viewer.id(), notice, true);
        return Notice.of("notice.seen", notice.size())
                .undoneBy("/notices/seen/removal?"
                        + notice.stream().map(id -> "notice=" + id).collect(Collectors.joining("&")))
                .redirect(request, "/alerts");
    }

    @PostMapping("/notices/seen/removal")
    String bringBack(@RequestParam List<Long> notice, Viewer.Member viewer, HttpServletRequest request) {
        notices.see(viewer.id(), notice, false);
        return Notice.of("notice.back").redirect(request, "/alerts");
    }
}
