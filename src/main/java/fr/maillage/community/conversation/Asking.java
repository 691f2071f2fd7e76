package fr.maillage.community.conversation;

import java.util.List;

/**
 * A group somebody left, to which they are asked back.
 *
 * @param by who asks; empty where they are gone
 * @param people those who are in it
 */
public record Asking(long id, String name, String by, List<String> people) {
    public String address() {
        return "/conversations/" + id;
    }

    public String title() {
        return name.isEmpty() ? String.join(", ", people) : name;
    }
}
