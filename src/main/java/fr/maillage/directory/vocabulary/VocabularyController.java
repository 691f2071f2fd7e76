package fr.maillage.directory.vocabulary;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.maillage.web.NotFound;
import fr.maillage.web.Page;
import fr.maillage.web.View;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class VocabularyController {
    private static final String BYTE_ORDER_MARK = "\uFEFF"; // spreadsheets take the file for latin-1 without it
    private final Vocabularies vocabularies;

    VocabularyController(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    @GetMapping("/directory/vocabularies")
    View index(@RequestParam(defaultValue = "") String q, Page page) {
        var found = vocabularies.all().stream()
                .map(list -> list.narrowed(q))
                .filter(list -> !list.terms().isEmpty())
                .toList();
        return page.view("directory/vocabulary/index").with("words", q).with("lists", found);
    }

    @GetMapping("/directory/vocabularies/{id}.csv")
    ResponseEntity<String> download(@PathVariable String id) {
        Vocabulary list = vocabularies.find(id).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(id + "-" + list.version() + ".csv")
                                .build()
                                .toString())
                .body(csv(list));
    }

    private static String csv(Vocabulary list) {
        var text = new StringWriter().append(BYTE_ORDER_MARK);
        try (var rows = CsvWriter.builder().build(text)) {
            rows.writeRecord("code", "label", "parent", "label_en");
            list.terms().forEach(term -> rows.writeRecord(term.code(), term.label(), term.parent(), term.english()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
