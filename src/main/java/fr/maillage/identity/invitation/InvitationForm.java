package fr.maillage.identity.invitation;

import fr.maillage.identity.account.Act;
import fr.maillage.identity.account.Typed;
import fr.maillage.mail.Email;
import fr.maillage.web.Language;
import fr.maillage.web.Problems;
import fr.maillage.web.Role;
import fr.maillage.web.Viewer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What is typed to invite one person. */
public record InvitationForm(
        String email, String name, String role, String organisation, String language, String word) {
    static final int LONGEST_WORD = 600;
    static final int LONGEST_NAME = 120;

    public InvitationForm(
            @Nullable String email,
            @Nullable String name,
            @Nullable String role,
            @Nullable String organisation,
            @Nullable String language,
            @Nullable String word) {
        this.email = Typed.line(email);
        this.name = Typed.line(name);
        this.role = role == null ? Role.MEMBER.name() : role;
        this.organisation = Typed.line(organisation);
        this.language = Typed.line(language);
        this.word = Typed.text(word);
    }

    static InvitationForm empty(Language language) {
        return new InvitationForm("", "", Role.MEMBER.name(), "", language.code(), "");
    }

    Problems problems(Viewer.Member inviter) {
        return common(inviter)
                .addIf(email.isEmpty(), "email", "form.required")
                .addIf(!Email.looksRight(email), "email", "invitation.problem.email")
                .addIf(!name.isEmpty() && !Typed.sayable(name), "name", "form.required")
                .addIf(name.length() > LONGEST_NAME, "name", "people.problem.too-long", LONGEST_NAME);
    }

    /** What an invitation of one and an invitation of many are both checked for. */
    Problems common(Viewer.Member inviter) {
        return Problems.none()
                .addIf(!mayInviteInto(inviter), "role", "invitation.problem.role")
                .addIf(organisation.length() > LONGEST_NAME, "organisation", "people.problem.too-long", LONGEST_NAME)
                .addIf(word.length() > LONGEST_WORD, "word", "people.problem.too-long", LONGEST_WORD);
    }

    private boolean mayInviteInto(Viewer.Member inviter) {
        return Arrays.stream(Role.values())
                .anyMatch(r -> r.name().equals(role) && Act.INVITE.allows(inviter.role(), r));
    }

    Invitee invitee() {
        return invitee(email, name);
    }

    /** The same invitation to someone else. */
    Invitee invitee(String email, String name) {
        return new Invitee(email, name, Role.valueOf(role), organisation, Language.of(language), word);
    }
}
