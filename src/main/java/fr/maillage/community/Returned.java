package fr.maillage.community;

/** Someone who had left a community, or had been taken out of it, is back as before: what they had settled holds again. */
public record Returned(long account, long community) {}
