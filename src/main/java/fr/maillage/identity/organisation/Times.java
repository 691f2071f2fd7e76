package fr.maillage.identity.organisation;

import fr.maillage.identity.profile.Hours;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When an organisation works.
 *
 * @param hours its own, or none where it works as the instance
 * @param holidays whose public holidays it keeps; null: as the instance
 * @param closures those to come, and of the last month
 */
public record Times(
        long id, String name, Hours hours, @Nullable HolidayRegion holidays, List<Closure> closures) {}
