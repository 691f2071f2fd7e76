package fr.maillage.directory.entry;

import fr.maillage.identity.People;
import fr.maillage.web.NotFound;
import fr.maillage.web.Page;
import fr.maillage.web.View;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class EntryController {
    private final JdbcClient jdbc;
    private final People people;

    EntryController(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    @GetMapping("/directory/entries/{id}")
    View show(@PathVariable long id, Page page) {
        String name = jdbc.sql("select name from entry where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
        return page.view("directory/entry/show")
                .with("name", name)
                .with("checkedBy", people.nameOf(1).orElse(""));
    }
}
