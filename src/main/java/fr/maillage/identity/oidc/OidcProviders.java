package fr.maillage.identity.oidc;

import fr.maillage.identity.signin.Providers;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** The providers of {@code spring.security.oauth2.client.registration.*}; none unless configured. */
@Component
class OidcProviders implements Providers {
    private final List<ClientRegistration> registrations = new ArrayList<>();

    OidcProviders(ObjectProvider<ClientRegistrationRepository> configured) {
        if (configured.getIfAvailable() instanceof Iterable<?> all) {
            all.forEach(one -> registrations.add((ClientRegistration) one));
        }
    }

    @Override
    public List<Provider> all() {
        return registrations.stream()
                .map(r -> new Provider(r.getRegistrationId(), r.getClientName()))
                .toList();
    }

    @Override
    public List<String> origins() {
        return registrations.stream()
                .map(r -> URI.create(r.getProviderDetails().getAuthorizationUri()))
                .map(uri -> uri.getScheme() + "://" + uri.getAuthority())
                .distinct()
                .toList();
    }
}
