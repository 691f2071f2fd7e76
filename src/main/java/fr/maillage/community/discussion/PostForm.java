package fr.maillage.community.discussion;

import fr.maillage.community.Wording;
import fr.maillage.web.Problems;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What an author writes. */
public record PostForm(
        @Nullable String kind,
        @Nullable String title,
        @Nullable String body) {
    static final int LONGEST_TITLE = 140;
    static final int LONGEST_BODY = 20_000;

    public static PostForm empty() {
        return new PostForm(null, null, null);
    }

    public Problems problems() {
        return Problems.none()
                .addIf(
                        titleTyped().length() > LONGEST_TITLE,
                        "title",
                        "community.too-long",
                        titleTyped().length(),
                        LONGEST_TITLE)
                .addIf(
                        titleTyped().isEmpty() && chosenKind() != PostKind.MESSAGE,
                        "title",
                        chosenKind().key().replace("kind", "title.missing"))
                .addIf(bodyTyped().isEmpty() && !chosenKind().asks(), "body", "post.body.missing")
                .addIf(
                        bodyTyped().length() > LONGEST_BODY,
                        "body",
                        "community.too-long",
                        bodyTyped().length(),
                        LONGEST_BODY);
    }

    public PostKind chosenKind() {
        return Arrays.stream(PostKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(PostKind.MESSAGE);
    }

    public String titleTyped() {
        return Wording.line(title);
    }

    public String bodyTyped() {
        return Wording.text(body);
    }
}
