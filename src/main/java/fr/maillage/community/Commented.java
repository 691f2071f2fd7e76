package fr.maillage.community;

/** A comment came to be seen. */
public record Commented(long comment, long post, long community) {}
