package fr.maillage.community.moderation;

import fr.maillage.web.NotFound;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a report or a decision is about.
 *
 * @param thing its number
 * @param post of a post or a comment: where it stands; else null
 */
public record About(Kind kind, long thing, @Nullable Long post) {
    /** As the database's function reportable() tells them apart. */
    public enum Kind {
        POST("posts", ""),
        COMMENT("posts", ""),
        PAGE("pages", "/pages"),
        FILE("documents", "/documents"),
        PROJECT("projects", "/projects"),
        /** Under which somebody appears. */
        NAME("names", "/members");

        private final String where;
        private final String list;

        Kind(String where, String list) {
            this.where = where;
            this.list = list;
        }

        /** The end of its message keys. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param where the first word of its address
     * @param comment of the post, where it is about that
     */
    static About at(String where, long id, @Nullable Long comment) {
        if (comment != null && where.equals(Kind.COMMENT.where)) {
            return new About(Kind.COMMENT, comment, id);
        }
        var kind = Arrays.stream(Kind.values())
                .filter(one -> one.where.equals(where))
                .findFirst()
                .orElseThrow(NotFound::new);
        return new About(kind, id, kind == Kind.POST ? id : null);
    }

    /** Where it is reported, or taken away. */
    public String act(String name) {
        return kind == Kind.COMMENT
                ? "/posts/" + post + "/" + name + "?comment=" + thing
                : "/" + kind.where + "/" + thing + "/" + name;
    }

    /** Where it stands. */
    public String place(long community) {
        return switch (kind) {
            case COMMENT -> "/posts/" + post + "/comments/" + thing;
            case FILE -> list(community) + "#f" + thing;
            case NAME -> list(community);
            default -> "/" + kind.where + "/" + thing;
        };
    }

    /** What is there where it was, once it is away. */
    String list(long community) {
        return kind == Kind.COMMENT ? place(community) : "/communities/" + community + kind.list;
    }
}
