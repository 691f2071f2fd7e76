package fr.maillage.directory.territory.official;

import java.util.List;

/**
 * Why a line of a list was left out.
 *
 * @param line of the file, or rank of the object, from 1
 * @param key of the message
 */
public record Remark(long line, String key, List<String> arguments) {}
