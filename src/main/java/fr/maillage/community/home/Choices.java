package fr.maillage.community.home;

import java.util.Map;

/** What a community may be bound to, by numbers, as a form offers it. */
public record Choices(Map<Long, String> networks, Map<Long, String> organisations) {
    boolean hold(CommunityForm form) {
        return (form.territory() == null || networks.containsKey(form.territory()))
                && (form.organisation() == null || organisations.containsKey(form.organisation()));
    }
}
