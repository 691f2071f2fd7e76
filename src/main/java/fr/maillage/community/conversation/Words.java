package fr.maillage.community.conversation;

import fr.maillage.web.Problems;

/** What someone types in a conversation. */
final class Words {
    static final int LONGEST_NAME = 80;

    private Words() {}

    static String typed(String body) {
        return body.strip().replaceAll("[\\p{Cntrl}&&[^\\r\\n\\t]]", "");
    }

    static Problems problems(String body) {
        int length = typed(body).length();
        return Problems.none()
                .addIf(length == 0, "body", "conversation.body.missing")
                .addIf(length > Messages.LONGEST, "body", "community.too-long", length, Messages.LONGEST);
    }

    static String name(String typed) {
        return typed.strip().replaceAll("\\s+", " ");
    }

    static Problems name(Problems problems, String typed) {
        int length = name(typed).length();
        return problems.addIf(length > LONGEST_NAME, "name", "community.too-long", length, LONGEST_NAME);
    }
}
