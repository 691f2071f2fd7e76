package fr.maillage.directory.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts into fields what columns hold, and leaves out what they do not. */
record Columns(Map<String, Object> fields) {
    Columns put(String field, @Nullable Object value) {
        boolean empty = value == null || value.equals("") || value instanceof List<?> list && list.isEmpty();
        if (!empty) {
            fields.put(field, value);
        }
        return this;
    }

    Columns put(String field, @Nullable Double degrees) {
        return put(field, degrees == null ? null : (Object) BigDecimal.valueOf(degrees));
    }

    Columns location(EntryDraft.Location location) {
        return put("commune", location.city())
                .put("code_postal", location.postcode())
                .put("code_insee", location.commune())
                .put("adresse", location.address())
                .put("complement_adresse", location.more())
                .put("latitude", location.latitude())
                .put("longitude", location.longitude());
    }
}
