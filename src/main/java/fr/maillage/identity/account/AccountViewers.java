package fr.maillage.identity.account;

import fr.maillage.web.ConversationSign;
import fr.maillage.web.Language;
import fr.maillage.web.Role;
import fr.maillage.web.Viewer;
import fr.maillage.web.Viewers;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Reads the account behind a request as it stands now; who is suspended is a visitor from that moment on. */
@Component
class AccountViewers implements Viewers {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String READ = AccountViewers.class.getName();
    private final JdbcClient jdbc;
    private final String reading;

    AccountViewers(JdbcClient jdbc, ConversationSign sign) {
        this.jdbc = jdbc;
        this.reading = "select a.id, a.name, a.role, a.language, a.zone, " + sign.count()
                + " as talks from account a where a.id = :id and a.suspended_at is null";
    }

    @Override
    public Viewer of(HttpServletRequest request) {
        return signedIn()
                .flatMap(account -> read(account, request))
                .map(Viewer.class::cast)
                .orElseGet(() -> new Viewer.Visitor(language(request), PARIS));
    }

    private static Optional<Long> signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn.account())
                : Optional.empty();
    }

    /** Read once a request: the rules of security ask before the page does. */
    private Optional<Viewer.Member> read(long account, HttpServletRequest request) {
        if (request.getAttribute(READ) instanceof Viewer.Member known && known.id() == account) {
            return Optional.of(known);
        }
        var member = read(account);
        member.ifPresent(m -> request.setAttribute(READ, m));
        return member;
    }

    private Optional<Viewer.Member> read(long account) {
        return jdbc.sql(reading)
                .param("id", account)
                .query((row, n) -> new Viewer.Member(
                        row.getLong("id"),
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        Language.of(row.getString("language")),
                        ZoneId.of(row.getString("zone")),
                        row.getInt("talks")))
                .optional();
    }

    private static Language language(HttpServletRequest request) {
        Cookie chosen = WebUtils.getCookie(request, "language");
        if (chosen != null) {
            return Language.of(chosen.getValue());
        }
        var browser = request.getHeader("Accept-Language") == null
                ? "fr"
                : request.getLocale().getLanguage();
        return Arrays.stream(Language.values())
                .filter(l -> l.code().equals(browser))
                .findFirst()
                .orElse(Language.FR);
    }
}
