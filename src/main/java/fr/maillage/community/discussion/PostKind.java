package fr.maillage.community.discussion;

import java.util.Locale;

/** What a post is for. */
public enum PostKind {
    MESSAGE,
    QUESTION,
    ANNOUNCEMENT,
    STORY,
    DOCUMENT,
    POLL,
    DATE_POLL;

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
            case DOCUMENT -> "file-earmark-text";
            case POLL -> "bar-chart";
            case DATE_POLL -> "calendar3";
        };
    }

    /** Readers choose from what it proposes. */
    public boolean asks() {
        return this == POLL || this == DATE_POLL;
    }
}
