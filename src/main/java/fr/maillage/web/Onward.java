package fr.maillage.web;

import java.io.Serializable;

/**
 * Where one goes on from what was said.
 *
 * @param address of a page of ours
 * @param key of the message that leads there
 */
public record Onward(String address, String key) implements Serializable {}
