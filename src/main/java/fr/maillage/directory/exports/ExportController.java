package fr.maillage.directory.exports;

import fr.maillage.directory.search.Question;
import fr.maillage.directory.territory.FilledTerritories;
import fr.maillage.web.NotFound;
import fr.maillage.web.Page;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Downloads of the directory, or of what a search finds in it, for whoever is signed in. */
@Controller
class ExportController {
    private final Exports exports;
    private final FilledTerritories territories;

    ExportController(Exports exports, FilledTerritories territories) {
        this.exports = exports;
        this.territories = territories;
    }

    @GetMapping("/directory/export")
    View show(HttpServletRequest request, Page page, Viewer.Member member) {
        return page.view("directory/exports/show")
                .with("territories", territories.all())
                .with("question", Question.of(request.getParameterMap()))
                .with("coordinates", member.coordinates());
    }

    @GetMapping("/directory/export/{file}")
    void download(
            @PathVariable String file, HttpServletRequest request, Viewer.Member member, HttpServletResponse response)
            throws IOException {
        Export export = Export.named(file).orElseThrow(NotFound::new);
        Path written = exports.file(export, Question.of(request.getParameterMap()));
        try {
            send(export, written, response);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private static void send(Export export, Path written, HttpServletResponse response) throws IOException {
        response.setContentLengthLong(Files.size(written));
        response.setContentType(export.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + export.file() + "\"");
        Files.copy(written, response.getOutputStream());
    }
}
