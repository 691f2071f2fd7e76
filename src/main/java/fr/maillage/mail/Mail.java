package fr.maillage.mail;

/**
 * A message to one person, as plain text: it reads well everywhere, and addresses in it become links.
 *
 * @param kind what it is for ("sign-in", "invitation"), to be found again and counted, never shown
 */
public record Mail(String kind, String to, String subject, String text) {}
