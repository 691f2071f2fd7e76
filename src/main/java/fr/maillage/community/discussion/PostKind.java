package fr.maillage.community.discussion;

import java.util.Locale;

/** What a post is for. */
public enum PostKind {
    MESSAGE,
    QUESTION,
    ANNOUNCEMENT,
    STORY;

    /** The stem of its message keys. */
    public String key() {
        return "post.kind." + name().toLowerCase(Locale.ROOT);
    }

    public String icon() {
        return switch (this) {
            case MESSAGE -> "chat-left-text";
            case QUESTION -> "question-circle";
            case ANNOUNCEMENT -> "megaphone";
            case STORY -> "book";
        };
    }
}
