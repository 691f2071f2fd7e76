package fr.maillage.identity.profile;

import fr.maillage.identity.account.Act;
import fr.maillage.web.Viewer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which accounts a viewer may see, as a condition on {@code account a}: the one place that says it in SQL. */
public record Sight(String condition, Map<String, @Nullable Object> parameters) {
    private static final String CONDITION = """
            (a.id = :viewer
             or a.role = any(:seen) and (a.suspended_at is null or :all)
             or a.suspended_at is null and (a.welcomed_by = :viewer
                or a.id = (select v.welcomed_by from account v where v.id = :viewer)))
            """;

    public static Sight of(Viewer.Member viewer) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("viewer", viewer.id());
        parameters.put("all", Act.SEE_ALL.allows(viewer.role()));
        parameters.put(
                "seen", Act.SEE.reachOf(viewer.role()).stream().map(Enum::name).toArray(String[]::new));
        return new Sight(CONDITION, parameters);
    }
}
