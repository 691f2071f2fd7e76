package fr.maillage.identity.people;

import java.util.List;

/**
 * A page of people.
 *
 * @param total how many answer the question, on all pages; not counted past the one that makes it "more than 200"
 * @param next where the next page begins, or empty on the last
 */
public record Found(List<Person> people, long total, String next) {}
