package fr.maillage.community;

import java.util.Locale;

/** What changes in a community besides its discussions. */
public enum ChangeKind {
    PAGE("file-text"),
    FILE("paperclip"),
    PROJECT("kanban");

    private final String icon;

    ChangeKind(String icon) {
        this.icon = icon;
    }

    public String icon() {
        return icon;
    }

    /** The key of how many of them there are. */
    public String key() {
        return "changes.of." + name().toLowerCase(Locale.ROOT);
    }

    /** Where one of them stands, or, of a file, the folder of its community. */
    public String address(long community, long thing) {
        return switch (this) {
            case PAGE -> "/pages/" + thing;
            case FILE -> "/communities/" + community + "/documents";
            case PROJECT -> "/projects/" + thing;
        };
    }
}
