package fr.maillage.directory.territory.official;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where official lists come from: a file (CSV with the columns of the COG, or the official service's JSON), an address,
 * or the official service itself (API Découpage administratif, https://geo.api.gouv.fr).
 */
@Component
public class OfficialLists {
    private static final String COMMUNES =
            "/communes?fields=nom,code,codesPostaux,centre,population,codeEpci,codeDepartement,codeRegion";
    private static final String EPCI = "/epcis?fields=nom,code,population";
    private final Geography geography;
    private final JsonMapper json;
    private final URI service;

    OfficialLists(
            Geography geography,
            JsonMapper json,
            @Value("${maillage.geography.address:https://geo.api.gouv.fr}") URI service) {
        this.geography = geography;
        this.json = json;
        this.service = service;
    }

    public Tally follow(Path file) throws Unreadable {
        return follow(file, Progress.UNWATCHED);
    }

    public Tally follow(Path file, Progress progress) throws Unreadable {
        try {
            return geography.follow(progress, list(file));
        } catch (IOException e) {
            throw new Unreadable("territory.import.broken");
        }
    }

    /** @param fileOrAddress a path, or an https address */
    public Tally follow(String fileOrAddress) throws Unreadable {
        if (!fileOrAddress.matches("(?i)[a-z]+://.*")) {
            return follow(readable(Path.of(fileOrAddress)));
        }
        try (var download = Download.from(address(fileOrAddress), Download.LARGEST)) {
            return follow(download.file());
        }
    }

    /** Takes the current list from the official service. */
    public Tally followService() throws Unreadable {
        return followService(Progress.UNWATCHED);
    }

    public Tally followService(Progress progress) throws Unreadable {
        try (var epci = Download.from(URI.create(service + EPCI), Download.LARGEST);
                var communes = Download.from(URI.create(service + COMMUNES), Download.LARGEST)) {
            return geography.follow(progress, new JsonList(epci.file(), json), new JsonList(communes.file(), json));
        } catch (IOException e) {
            throw new Unreadable("territory.import.broken");
        }
    }

    /** The host people are told about. */
    public String serviceName() {
        String host = service.getHost();
        return host == null ? service.toString() : host;
    }

    private OfficialList list(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            int first = stream.read();
            return first == '[' || first == '{' ? new JsonList(file, json) : new CsvList(file);
        }
    }

    static Path readable(Path file) throws Unreadable {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new Unreadable("territory.import.no-file", file.toString());
        }
        return file;
    }

    private static URI address(String text) throws Unreadable {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new Unreadable("territory.download.https", text);
        }
    }
}
