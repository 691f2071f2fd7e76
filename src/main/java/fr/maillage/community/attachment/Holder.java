package fr.maillage.community.attachment;

/** What files wait with, until it is published. */
enum Holder {
    DRAFT("draft", "author_id", "file"),
    DEPOSIT("deposit", "begun_by", "folder");

    private final String table;
    private final String owner;
    private final String messages;

    Holder(String table, String owner, String messages) {
        this.table = table;
        this.owner = owner;
        this.messages = messages;
    }

    /** With the names of what holds the files in the place of TABLE and OWNER. */
    String in(String sql) {
        return sql.replace("TABLE", table).replace("OWNER", owner);
    }

    /** The key of what is said of it. */
    String key(String said) {
        return messages + "." + said;
    }
}
