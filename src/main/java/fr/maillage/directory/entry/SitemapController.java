package fr.maillage.directory.entry;

import fr.maillage.web.Address;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What search engines read: the address of every entry, by files of a bounded range of numbers (protocol sitemaps.org 0.9). */
@Controller
class SitemapController {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String SCHEMA = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
    private static final long A_FILE = 20_000; // the protocol admits 50,000
    private final JdbcClient jdbc;
    private final Address address;

    SitemapController(JdbcClient jdbc, Address address) {
        this.jdbc = jdbc;
        this.address = address;
    }

    @GetMapping("/robots.txt")
    void robots(HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter()
                .write("User-agent: *\nDisallow: /directory?\nDisallow: /sign-in\nSitemap: "
                        + address.of("/sitemap.xml") + "\n");
    }

    @GetMapping("/sitemap.xml")
    void index(HttpServletResponse response) throws IOException {
        long last = jdbc.sql("select coalesce(max(id), 0) from entry")
                .query(Long.class)
                .single();
        var out = new StringBuilder(HEAD).append("<sitemapindex").append(SCHEMA);
        for (long n = 0; n <= last / A_FILE; n++) {
            out.append("<sitemap><loc>%s/sitemaps/%d</loc></sitemap>%n".formatted(address.of(""), n));
        }
        write(response, out.append("</sitemapindex>\n"));
    }

    @GetMapping("/sitemaps/{n:\\d{1,9}}")
    void file(@PathVariable long n, HttpServletResponse response) throws IOException {
        var out = new StringBuilder(HEAD).append("<urlset").append(SCHEMA);
        jdbc.sql("""
                select id, updated_at at time zone 'UTC' as at from entry
                where id >= :from and id < :to and merged_into is null and disappeared_at is null order by id
                """).param("from", n * A_FILE).param("to", (n + 1) * A_FILE).query(row -> {
            out.append("<url><loc>%s/directory/entries/%d</loc><lastmod>%s</lastmod></url>%n"
                    .formatted(
                            address.of(""),
                            row.getLong("id"),
                            row.getTimestamp("at")
                                    .toLocalDateTime()
                                    .atOffset(ZoneOffset.UTC)
                                    .toLocalDate()));
        });
        write(response, out.append("</urlset>\n"));
    }

    private static void write(HttpServletResponse response, StringBuilder xml) {
        response.setContentType("application/xml;charset=UTF-8");
        try {
            response.getOutputStream().write(xml.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
