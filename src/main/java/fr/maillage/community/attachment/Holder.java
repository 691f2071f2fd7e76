package fr.maillage.community.attachment;

/** What files wait with, until it is published. */
enum Holder {
    DRAFT("draft", "author_id", "saved_at", "file"),
    DEPOSIT("deposit", "begun_by", "at", "folder");

    private final String table;
    private final String owner;
    private final String touched;
    private final String messages;

    Holder(String table, String owner, String touched, String messages) {
        this.table = table;
        this.owner = owner;
        this.touched = touched;
        this.messages = messages;
    }

    /** With the names of what holds the files in the place of TABLE, OWNER, and TOUCHED: when its author last went on with it. */
    String in(String sql) {
        return sql.replace("TABLE", table).replace("OWNER", owner).replace("TOUCHED", touched);
    }

    /** The key of what is said of it. */
    String key(String said) {
        return messages + "." + said;
    }
}
