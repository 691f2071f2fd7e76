package fr.maillage.community;

/** A post came to be seen. */
public record Posted(long post, long community) {}
