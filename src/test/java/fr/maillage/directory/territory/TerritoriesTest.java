package fr.maillage.directory.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@MaillageTest
@Transactional
class TerritoriesTest {
    private static final Pattern NAME = Pattern.compile(">(Bois & Landes \\d+|Même nom) \\(");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Test
    void page_after_page_each_territory_is_read_once_in_the_order_of_names() throws Exception {
        jdbc.sql("""
                insert into territory (kind, code, name)
                select 'epci', (990000000 + n)::text, case when n % 2 = 0 then 'Même nom' else 'Bois & Landes ' || n end
                from generate_series(1, 120) n
                """).update();
        var seen = new ArrayList<String>();
        int pages = 0;
        String address = "/territories?kind=epci&q=9900";
        while (address != null) {
            String page = read(address);
            pages++;
            NAME.matcher(page.replace("&amp;", "&")).results().forEach(found -> seen.add(found.group(1)));
            address = next(page);
        }
        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(120).isSorted();
        assertThat(seen.stream().distinct()).hasSize(61);
    }

    private static @Nullable String next(String page) {
        var link = NEXT.matcher(page);
        return link.find() ? link.group(1).replace("&amp;", "&") : null;
    }

    private String read(String address) throws UnsupportedEncodingException {
        return http.get()
                .uri(URI.create(address))
                .with(cast.as(Cast.COORDINATION))
                .exchange()
                .getResponse()
                .getContentAsString();
    }
}
