package fr.maillage.identity.passkey;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What browsers and we say to each other about passkeys, in the JSON of W3C Web Authentication level 3. */
@Component
class PasskeyJson {
    private final JsonMapper mapper =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    ResponseEntity<String> say(Object options) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(mapper.writeValueAsString(options));
    }

    PublicKeyCredential<AuthenticatorAttestationResponse> registered(String body) {
        return mapper.readValue(body, new TypeReference<>() {});
    }

    PublicKeyCredential<AuthenticatorAssertionResponse> asserted(String body) {
        return mapper.readValue(body, new TypeReference<>() {});
    }
}
