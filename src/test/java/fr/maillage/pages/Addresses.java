package fr.maillage.pages;

import static java.util.Map.entry;

import fr.maillage.web.View;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Every address that answers a page, and whether someone met it. */
@Component
@Profile("test")
class Addresses {
    /** Pages that no link leads to, and the test that opens them. */
    static final Map<String, String> ELSEWHERE = Map.ofEntries(
            entry("/invitations/{token}", "led to by a mail: InvitationJourneyTest"),
            entry("/sign-in/link/{token}", "led to by a mail: LinkBrowserTest"),
            entry("/sign-in/code", "after the form that asks for a mail: LinkBrowserTest"),
            entry("/directory/entries/organisations", "part of the form of an entry: ParentBrowserTest"),
            entry("/sign-in/oidc/{outcome}", "led to by a provider that refused: OidcBrowserTest"),
            entry("/communities/{id}/audience", "a button of the form of a post: WritingBrowserTest"),
            entry("/posts/{id}/audience/before", "a button of the form of an answer: WritingBrowserTest"),
            entry("/posts/{id}/now", "asked for by a discussion that is open: LiveChangesBrowserTest"),
            entry("/atom/{token}", "fetched by feed readers: AtomTest"),
            entry("/conversations/{id}/now", "asked for by a conversation that is open: LiveConversationBrowserTest"),
            entry("/unsubscribe/{token}", "led to by a mail: UnsubscribeTest"),
            entry("/setup", "before the instance exists: SetupBrowserTest"),
            entry("/setup/{token}", "before the instance exists: SetupBrowserTest"));

    private final RequestMappingHandlerMapping mapping;
    private final Set<Method> met = new HashSet<>();

    Addresses(RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.mapping = requestMappingHandlerMapping;
    }

    void meet(String path) {
        HttpServletRequest request = new MockHttpServletRequest(HttpMethod.GET.name(), path.replaceAll("[?#].*", ""));
        ServletRequestPathUtils.parseAndCache(request);
        try {
            var chain = mapping.getHandler(request);
            if (chain != null && chain.getHandler() instanceof HandlerMethod handler) {
                met.add(handler.getMethod());
            }
        } catch (Exception e) {
            throw new IllegalStateException(path, e);
        }
    }

    Set<String> unmet() {
        var unmet = new TreeSet<String>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            Class<?> answer = handler.getMethod().getReturnType();
            if (info.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                    && (answer == View.class || answer == Object.class)
                    && !met.contains(handler.getMethod())) {
                unmet.addAll(info.getPatternValues());
            }
        });
        return unmet;
    }
}
