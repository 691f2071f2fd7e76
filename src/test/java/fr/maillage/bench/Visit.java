package fr.maillage.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * What a page weighs in compressed bytes.
 *
 * @param first with every asset it names, as for a browser that never came
 * @param next alone: its assets never change under their address
 */
record Visit(long first, long next) {
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");

    static Visit to(int port, String cookie, String address) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            byte[] page = get(http, port, cookie, address);
            String text;
            try (var unpacked = new GZIPInputStream(new java.io.ByteArrayInputStream(page))) {
                text = new String(unpacked.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            }
            Set<String> assets = ASSET.matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            long weight = page.length;
            for (String asset : assets) {
                weight += get(http, port, cookie, asset).length;
            }
            return new Visit(weight, page.length);
        }
    }

    private static byte[] get(HttpClient http, int port, String cookie, String address) throws Exception {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                        .header("Accept-Encoding", "gzip")
                        .header("Cookie", cookie)
                        .build(),
                BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " answered " + answer.statusCode());
        }
        return answer.body();
    }
}
