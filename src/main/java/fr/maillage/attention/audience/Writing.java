package fr.maillage.attention.audience;

/**
 * What is being written.
 *
 * @param text as far as it is typed; whom it names is told as they chose
 * @param quiet it is to disturb nobody: whom only their level would tell at once finds it in their digest
 */
record Writing(String text, boolean quiet) {
    static final Writing NOTHING = new Writing("", false);
}
