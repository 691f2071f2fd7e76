package fr.maillage.directory.exports;

import fr.maillage.web.NotFound;
import fr.maillage.web.Page;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Downloads of the directory, for whoever is signed in. */
@Controller
class ExportController {
    private final Exports exports;
    private final ExportTerritories territories;

    ExportController(Exports exports, ExportTerritories territories) {
        this.exports = exports;
        this.territories = territories;
    }

    @GetMapping("/directory/export")
    View show(@RequestParam(required = false) @Nullable Long territory, Page page, Viewer.Member member) {
        return page.view("directory/exports/show")
                .with("territories", territories.filled())
                .with("territory", territory)
                .with("coordinates", member.coordinates());
    }

    @GetMapping("/directory/export/{file}")
    void download(
            @PathVariable String file,
            @RequestParam(required = false) @Nullable Long territory,
            Viewer.Member member,
            HttpServletResponse response)
            throws IOException {
        Export export = Export.named(file).orElseThrow(NotFound::new);
        response.setContentType(export.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + export.file() + "\"");
        exports.write(export, territory, response.getOutputStream());
    }
}
