package fr.maillage.pages;

import com.microsoft.playwright.BrowserContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Reads pages over plain HTTP with the cookies of a browser, compressed as a browser asks for. */
record Reader(HttpClient http, String root, String cookies) {
    static Reader of(BrowserContext browser, int port) {
        String cookies = browser.cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
        return new Reader(
                HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build(),
                "http://localhost:" + port,
                cookies);
    }

    Sheet get(String path) {
        var request = HttpRequest.newBuilder(URI.create(root + path))
                .header("Accept-Encoding", "gzip")
                .header("Accept-Language", "fr-FR")
                .header("Accept", "text/html");
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        try {
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            var headers = answer.headers();
            boolean packed = headers.firstValue("content-encoding").isPresent();
            return new Sheet(
                    answer.uri().toString().substring(root.length()),
                    answer.previousResponse().isPresent(),
                    answer.statusCode(),
                    headers.firstValue("content-type").orElse(""),
                    answer.body().length,
                    packed ? unpacked(answer.body()) : new String(answer.body(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String unpacked(byte[] body) throws IOException {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
