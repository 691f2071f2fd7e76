package fr.maillage.community.moderation;

import fr.maillage.community.moderation.About.Kind;
import fr.maillage.web.Absence;
import fr.maillage.web.Page;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Whoever wrote what was taken away meets the decision at its address, and at those of the pages about it; nobody else learns
 * that it ever was there.
 */
@Component
class WhereItStood implements Absence {
    private static final Map<String, Place> PLACES = Map.of(
            "/posts/{id}", new Place(Kind.POST, "id"),
            "/posts/{id}/comments/{comment}", new Place(Kind.COMMENT, "comment"),
            "/pages/{id}", new Place(Kind.PAGE, "id"),
            "/projects/{id}", new Place(Kind.PROJECT, "id"),
            "/communities/{id}/documents/{attachment}", new Place(Kind.FILE, "attachment"));

    private static final Pattern ABOUT_IT = Pattern.compile("/((poll/)?edit|history|versions/\\{number}|board)$");

    private static final String TAKEN_AWAY = Case.SHOWN + """
            where k.kind = :kind and k.thing = :thing and k.author_id = :viewer and w.away and withheld(k.kind, k.thing)
                and coalesce(k.settled_as, k.decision, case when k.hidden_at is not null then 'REMOVED' end) = 'REMOVED'
            order by k.id desc limit 1
            """;
    private final JdbcClient jdbc;

    WhereItStood(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param number the part of the address that is its number */
    private record Place(Kind kind, String number) {}

    @Override
    public Optional<View> told(HttpServletRequest request, Page page) {
        String at = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        boolean read = HttpMethod.GET.matches(request.getMethod());
        var place = PLACES.get(read ? ABOUT_IT.matcher(at).replaceFirst("") : at);
        var viewer = page.member();
        return place == null || viewer == null
                ? Optional.empty()
                : removed(place.kind(), number(request, place), viewer)
                        .map(one -> page.view("community/moderation/removed")
                                .with("removed", one)
                                .status(HttpStatus.GONE));
    }

    private Optional<Removed> removed(Kind kind, long thing, Viewer.Member viewer) {
        return jdbc.sql(TAKEN_AWAY)
                .param("decides", false)
                .param("kind", kind.name())
                .param("thing", thing)
                .param("viewer", viewer.id())
                .query(Removed::of)
                .optional();
    }

    private static long number(HttpServletRequest request, Place place) {
        var parts = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        String written = parts instanceof Map<?, ?> variables ? String.valueOf(variables.get(place.number())) : "";
        return written.matches("\\d{1,18}")
                ? Long.parseLong(written)
                : 0; // Spring also reads 0x1f, which no page links to
    }
}
