package fr.maillage.community.project;

import static fr.maillage.community.project.Workshop.KEEPER;
import static fr.maillage.community.project.Workshop.ONE;
import static fr.maillage.community.project.Workshop.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.community.discretion.Check;
import fr.maillage.community.discussion.PostKind;
import fr.maillage.community.discussion.Scene;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** A project from its objective to what came of it. */
@MaillageTest
@Transactional
class ProjectTest {
    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Workshop workshop;

    @Autowired
    Scene scene;

    private long project;
    private String here = "";

    @BeforeEach
    void a_project() {
        project = workshop.project(false);
        here = "/projects/" + project;
    }

    @Test
    void whoever_opens_a_project_takes_part_and_once_is_enough() {
        String address = "/communities/" + workshop.community(project) + "/projects";
        String key = "11111111-2222-3333-4444-555555555555";
        for (int i = 0; i < 2; i++) {
            var done = workshop.post(
                    http, OTHER, address, "name", "Un café", "objective", "Se voir", "due", "12/03/2027", "once", key);
            assertThat(done.getStatus()).isEqualTo(302);
        }
        assertThat(jdbc.sql("select count(*) from project where name = 'Un café' and due_on = '2027-03-12'")
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(workshop.read(http, KEEPER, address)).contains("Un café", "Échéance le 12", "Des tablettes");
        var told = workshop.post(http, OTHER, address, "name", "", "objective", "Se voir", "due", "30/02/2027");
        assertThat(told.getStatus()).isEqualTo(422);
        assertThat(Workshop.text(told)).contains("Donnez un nom", "par exemple 12/03/2027", "Se voir</textarea>");
    }

    @Test
    void a_closed_project_says_what_came_of_it_and_is_opened_again() {
        workshop.task(project, "DONE", "Écrire la fiche");
        workshop.task(project, "TODO", "Choisir un lieu");
        workshop.post(http, ONE, here + "/days", "kind", "MILESTONE", "title", "Premiers prêts", "day", "2027-03-01");
        workshop.post(http, ONE, here + "/days/" + only("project_day") + "/reached");
        workshop.post(http, ONE, here + "/decisions", "decided", "Sans caution", "on", "2027-02-01");
        assertThat(workshop.read(http, ONE, here + "/closing"))
                .contains(
                        "– Écrire la fiche", "– Choisir un lieu", "– Premiers prêts (1er mars 2027)", "– Sans caution");
        assertThat(workshop.post(http, ONE, here + "/closing", "summary", " ").getStatus())
                .isEqualTo(422);
        assertThat(workshop.post(http, ONE, here + "/closing", "summary", "Trois lieux prêtent.")
                        .getStatus())
                .isEqualTo(302);
        assertThat(workshop.read(http, OTHER, here)).contains("Trois lieux prêtent.", "Clos le");
        assertThat(workshop.get(http, ONE, here + "/edit").getStatus()).isEqualTo(404);
        assertThat(workshop.post(http, ONE, here + "/closing/removal").getStatus())
                .isEqualTo(302);
        assertThat(workshop.read(http, ONE, here)).doesNotContain("Trois lieux prêtent.", "Clos le");
        assertThat(workshop.read(http, ONE, here + "/closing")).contains("Trois lieux prêtent.</textarea>");
    }

    @Test
    void the_picture_says_in_figures_what_it_shows_and_names_nobody() {
        workshop.task(project, "DONE", "Une");
        workshop.task(project, "DOING", "Deux");
        workshop.task(project, "TODO", "Trois");
        workshop.task(project, "TODO", "Quatre");
        assertThat(workshop.read(http, OTHER, here)).contains("4 tâches", "en cours\u00a0: 1", "à faire\u00a0: 2");
    }

    @Test
    void a_task_is_given_to_who_takes_part_and_to_nobody_else() {
        String task = "/tasks/" + workshop.task(project, "TODO", "Écrire la fiche");
        change(task, 1, String.valueOf(membership(OTHER)));
        assertThat(assigned()).isZero();
        workshop.post(http, OTHER, here + "/participation");
        change(task, 2, String.valueOf(membership(OTHER)));
        assertThat(assigned()).isOne();
        assertThat(workshop.read(http, KEEPER, here + "/board")).contains("Repondeur");
        workshop.post(http, OTHER, here + "/participation/removal");
        assertThat(workshop.read(http, ONE, task))
                .as("who has it stays a choice")
                .contains(">Repondeur</option>");
        change(task, 3, String.valueOf(membership(OTHER)));
        assertThat(assigned()).isOne();
        jdbc.sql("delete from membership where id = :id")
                .param("id", membership(OTHER))
                .update();
        assertThat(workshop.read(http, KEEPER, here + "/board")).doesNotContain("Repondeur");
    }

    @Test
    void the_second_of_two_who_change_a_task_at_once_is_told_and_loses_nothing() {
        String task = "/tasks/" + workshop.task(project, "TODO", "Écrire la fiche");
        workshop.post(http, ONE, task, "title", "Écrire la fiche", "note", "En gros", "version", "1");
        var told = workshop.post(http, OTHER, task, "title", "Écrire la fiche", "note", "En couleurs", "version", "1");
        assertThat(told.getStatus()).isEqualTo(422);
        assertThat(Workshop.text(told)).contains("En gros", "En couleurs</textarea>", "value=\"2\"");
    }

    @Test
    void what_is_said_of_a_project_is_not_written_over_unseen() {
        workshop.post(http, ONE, here + "/edit", "name", "Des tablettes", "objective", "Pour tous", "version", "1");
        var told = workshop.post(
                http, KEEPER, here + "/edit", "name", "Des tablettes", "objective", "Pour chacun", "version", "1");
        assertThat(told.getStatus()).isEqualTo(422);
        assertThat(Workshop.text(told)).contains("Pour tous", "Pour chacun</textarea>");
    }

    @Test
    void a_date_is_put_off_by_who_works_there_and_of_two_at_once_none_is_lost() {
        workshop.post(http, ONE, here + "/days", "title", "Essai", "day", "2027-03-12", "kind", "MILESTONE");
        String day = here + "/days/" + number("project_day") + "/edit";
        String state = state(workshop.read(http, OTHER, day));
        String[] later = {"title", "Grand essai", "day", "2027-04-02", "kind", "MEETING", "state", state};
        for (String one : List.of("lectrice@scene.test", "passant@scene.test")) {
            assertThat(workshop.get(http, one, day).getStatus()).as(one).isEqualTo(404);
            assertThat(workshop.post(http, one, day, later).getStatus()).as(one).isEqualTo(404);
        }
        assertThat(workshop.post(http, OTHER, day, later).getStatus()).isEqualTo(302);
        assertThat(workshop.read(http, ONE, here)).contains("Grand essai", "2 avril 2027", "Une rencontre");
        var late = workshop.post(http, ONE, day, "title", "Petit essai", "day", "2027-05-01", "state", state);
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(Workshop.text(late)).contains("Grand essai", "value=\"Petit essai\"");
        String now = state(Workshop.text(late));
        workshop.post(http, ONE, day, "title", "Petit essai", "day", "2027-05-01", "state", now);
        assertThat(workshop.read(http, OTHER, here)).contains("Petit essai").doesNotContain("Grand essai");
    }

    @Test
    void a_decision_is_said_otherwise_by_who_wrote_it_down_alone() {
        workshop.post(http, ONE, here + "/decisions", "decided", "Sans caution", "on", "2027-02-01");
        String decision = here + "/decisions/" + number("project_decision") + "/edit";
        String state = state(workshop.read(http, ONE, decision));
        String[] other = {"decided", "Avec caution", "why", "Deux ont disparu.", "on", "2027-02-02", "state", state};
        for (String one : List.of(OTHER, KEEPER, "lectrice@scene.test")) {
            assertThat(workshop.get(http, one, decision).getStatus()).as(one).isEqualTo(404);
            assertThat(workshop.post(http, one, decision, other).getStatus())
                    .as(one)
                    .isEqualTo(404);
        }
        assertThat(workshop.post(http, ONE, decision, other).getStatus()).isEqualTo(302);
        assertThat(workshop.read(http, OTHER, here))
                .contains("Avec caution", "Deux ont disparu.", "2 février 2027")
                .doesNotContain("Sans caution");
        assertThat(workshop.post(http, ONE, decision, other).getStatus())
                .as("from an older window")
                .isEqualTo(422);
    }

    private static String state(String page) {
        return page.replaceAll("(?s).*name=\"state\" value=\"(-?\\d+)\".*", "$1");
    }

    private long number(String of) {
        return jdbc.sql("select max(id) from " + of).query(Long.class).single();
    }

    @Test
    void a_checklist_is_ticked_and_its_lines_come_back() {
        long task = workshop.task(project, "TODO", "Former");
        workshop.post(http, ONE, "/tasks/" + task + "/items", "item", "À Pontivy");
        String item = "/tasks/" + task + "/items/" + only("task_item");
        workshop.post(http, OTHER, item + "/tick");
        assertThat(workshop.read(http, KEEPER, here + "/board")).contains("1 sur 1");
        workshop.post(http, OTHER, item + "/removal");
        assertThat(workshop.read(http, KEEPER, "/tasks/" + task)).doesNotContain("À Pontivy");
        workshop.post(http, OTHER, item + "/return");
        assertThat(workshop.read(http, KEEPER, "/tasks/" + task)).contains("À Pontivy", "aria-pressed=\"true\"");
    }

    @Test
    void a_task_or_a_decision_that_comes_to_name_someone_is_asked_about_first() {
        String task = "/tasks/" + workshop.task(project, "TODO", "Appeler");
        String[][] acts = {
            {here + "/tasks", "title", "Appeler Monsieur Kerdoncuff"},
            {task, "title", "Appeler Monsieur Kerdoncuff", "version", "1"},
            {here + "/decisions", "decided", "Voir Monsieur Kerdoncuff", "on", "2027-02-01"},
        };
        for (String[] act : acts) {
            var fields = java.util.Arrays.copyOfRange(act, 1, act.length);
            var asked = workshop.post(http, ONE, act[0], fields);
            assertThat(asked.getStatus()).as(act[0]).isEqualTo(422);
            assertThat(Workshop.text(asked)).as(act[0]).contains("Monsieur X", "Ce texte semble");
            var more = java.util.Arrays.copyOf(fields, fields.length + 4);
            more[fields.length] = "check";
            more[fields.length + 1] = "as-is";
            more[fields.length + 2] = "checked";
            more[fields.length + 3] =
                    Check.of(fields[1], "", new Check.Choice(null, null)).seen();
            assertThat(workshop.post(http, ONE, act[0], more).getStatus())
                    .as(act[0])
                    .isEqualTo(302);
        }
    }

    @Test
    void a_project_uses_pages_of_its_own_community_only() {
        long elsewhere = scene.community(false);
        scene.person("Autrice", elsewhere, "MEMBER");
        long page = jdbc.sql(
                        "insert into shared_page (community_id, title, body) values (:c, 'Ailleurs', 'x') returning id")
                .param("c", elsewhere)
                .query(Long.class)
                .single();
        assertThat(workshop.post(http, ONE, here + "/pages", "page", String.valueOf(page))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void a_link_leads_to_a_page_and_never_runs() {
        var told = workshop.post(
                http, ONE, here + "/days", "title", "Point", "day", "2027-03-01", "link", "javascript:alert(1)");
        assertThat(told.getStatus()).isEqualTo(422);
        assertThat(Workshop.text(told)).contains("Ce lien doit commencer par");
    }

    @Test
    void a_project_of_a_secret_community_is_there_for_its_members_only() {
        long task = workshop.task(project, "TODO", "Écrire la fiche");
        jdbc.sql("update community set kind = 'SECRET' where id = :id")
                .param("id", workshop.community(project))
                .update();
        for (String address : new String[] {
            here, here + "/board", "/tasks/" + task, "/communities/" + workshop.community(project) + "/projects"
        }) {
            assertThat(workshop.get(http, "passant@scene.test", address).getStatus())
                    .as(address)
                    .isEqualTo(404);
            assertThat(workshop.get(http, Cast.GUEST, address).getStatus())
                    .as(address)
                    .isEqualTo(404);
            assertThat(workshop.get(http, "lectrice@scene.test", address).getStatus())
                    .as(address)
                    .isEqualTo(200);
        }
    }

    @Test
    void where_names_are_chosen_no_other_stands_in_a_project() {
        long named = workshop.project(true);
        String there = "/projects/" + named;
        long task = workshop.task(named, "TODO", "Trouver une salle");
        long one = jdbc.sql("select id from membership where account_id = :one and community_id = :community")
                .param("one", scene.account(ONE))
                .param("community", workshop.community(named))
                .query(Long.class)
                .single();
        workshop.post(http, ONE, "/tasks/" + task, "title", "Trouver", "version", "1", "assignee", String.valueOf(one));
        workshop.post(http, ONE, there + "/decisions", "decided", "Sans inscription", "on", "2027-02-01");
        for (String address : new String[] {there, there + "/board", "/tasks/" + task}) {
            assertThat(workshop.read(http, KEEPER, address))
                    .as(address)
                    .contains("Nom choisi")
                    .doesNotContain("Autrice", "/people/");
        }
    }

    @Test
    void an_open_project_is_taken_away_while_nothing_is_in_it_and_comes_back() {
        assertThat(workshop.read(http, ONE, here)).contains(here + "/removal");
        long task = workshop.task(project, "TODO", "Écrire la fiche");
        assertThat(workshop.post(http, ONE, here + "/removal").getStatus()).isEqualTo(404);
        assertThat(workshop.read(http, ONE, here)).doesNotContain("\"" + here + "/removal\"");
        workshop.post(http, ONE, "/tasks/" + task + "/removal");
        assertThat(workshop.post(http, ONE, here + "/removal").getStatus()).isEqualTo(302);
        String list = "/communities/" + workshop.community(project) + "/projects";
        assertThat(workshop.read(http, KEEPER, list)).doesNotContain("Des tablettes");
        assertThat(workshop.read(http, KEEPER, "/search?q=tablettes&kind=projects"))
                .doesNotContain(here + "\"");
        assertThat(workshop.get(http, KEEPER, here).getStatus()).isEqualTo(404);
        assertThat(workshop.get(http, KEEPER, here + "/board").getStatus()).isEqualTo(404);
        assertThat(workshop.post(http, ONE, here + "/tasks", "title", "Une").getStatus())
                .isEqualTo(404);
        assertThat(workshop.post(http, KEEPER, here + "/return").getStatus())
                .as("what who began it took away")
                .isEqualTo(404);
        assertThat(workshop.post(http, ONE, here + "/return").getStatus()).isEqualTo(302);
        assertThat(workshop.read(http, KEEPER, list)).contains("Des tablettes");
    }

    @Test
    void a_closed_project_is_taken_away_with_all_that_is_in_it_and_by_others_with_a_reason() {
        long task = workshop.task(project, "TODO", "Écrire la fiche");
        jdbc.sql("update project set closed_at = now(), summary = 'Fini' where id = :id")
                .param("id", project)
                .update();
        assertThat(workshop.post(http, OTHER, here + "/removal").getStatus()).isEqualTo(404);
        assertThat(workshop.post(http, KEEPER, here + "/removal").getStatus()).isEqualTo(404);
        assertThat(workshop.post(http, KEEPER, here + "/decision", "reason", "Fini")
                        .getStatus())
                .isEqualTo(302);
        assertThat(workshop.get(http, ONE, "/tasks/" + task).getStatus()).isEqualTo(404);
        assertThat(workshop.post(http, ONE, here + "/return").getStatus()).isEqualTo(404);
        String one = jdbc.sql("select '/moderation/' || id from moderation_case where project_id = :project")
                .param("project", project)
                .query(String.class)
                .single();
        assertThat(workshop.post(http, KEEPER, one + "/decision/removal").getStatus())
                .isEqualTo(302);
        assertThat(workshop.get(http, ONE, "/tasks/" + task).getStatus()).isEqualTo(200);
    }

    @Test
    void a_line_to_tick_and_a_date_that_name_someone_are_asked_about() {
        long task = workshop.task(project, "TODO", "Écrire la fiche");
        String line = "Appeler Mme Kerdoncuff";
        var asked = workshop.post(http, ONE, "/tasks/" + task + "/items", "item", line);
        assertThat(asked.getStatus()).isEqualTo(422);
        assertThat(Workshop.text(asked))
                .contains("semble désigner quelqu’un", "Appeler Mme X", "value=\"" + line + "\"");
        workshop.post(
                http,
                ONE,
                "/tasks/" + task + "/items",
                "item",
                line,
                "check",
                "as-is",
                "checked",
                Check.of(line, "", new Check.Choice(null, null)).seen());
        var day = workshop.post(http, ONE, here + "/days", "title", "Visite à Mme Kerdoncuff", "day", "2027-03-12");
        assertThat(day.getStatus()).isEqualTo(422);
        String text = Workshop.text(day);
        String seen = text.replaceAll("(?s).*name=\"checked\" value=\"([^\"]*)\".*", "$1");
        workshop.post(
                http,
                ONE,
                here + "/days",
                "title",
                "Visite à Mme Kerdoncuff",
                "day",
                "2027-03-12",
                "check",
                "take",
                "checked",
                seen);
        assertThat(jdbc.sql("select title from task_item union all select title from project_day")
                        .query(String.class)
                        .list())
                .containsExactly(line, "Visite à Mme X");
    }

    @Test
    void who_left_the_community_keeps_a_task_until_somebody_says_otherwise() {
        long task = workshop.task(project, "TODO", "Écrire");
        change("/tasks/" + task, 1, String.valueOf(membership(ONE)));
        jdbc.sql("delete from membership where account_id = :one")
                .param("one", scene.account(ONE))
                .update();
        assertThat(workshop.read(http, OTHER, "/tasks/" + task)).contains("Quelqu’un qui a quitté la communauté");
        workshop.post(http, OTHER, "/tasks/" + task, "title", "Écrire mieux", "version", "2", "assignee", "0");
        assertThat(jdbc.sql("select title from project_task where id = :id")
                        .param("id", task)
                        .query(String.class)
                        .single())
                .isEqualTo("Écrire mieux");
        assertThat(assigned()).isOne();
        workshop.post(http, OTHER, "/tasks/" + task, "title", "Écrire mieux", "version", "3", "assignee", "");
        assertThat(assigned()).isZero();
    }

    @Test
    void a_page_is_linked_by_its_name_however_many_there_are() {
        long community = workshop.community(project);
        jdbc.sql("""
                insert into shared_page (community_id, title, body)
                select :community, 'Fiche ' || lpad(n::text, 3, '0'), 'Texte' from generate_series(1, 130) n
                """).param("community", community).update();
        jdbc.sql("insert into shared_page (community_id, title, body) values (:community, 'Zones blanches', 'Texte')")
                .param("community", community)
                .update();
        assertThat(workshop.post(http, ONE, here + "/pages", "named", "zones").getStatus())
                .isEqualTo(302);
        assertThat(workshop.read(http, ONE, here)).contains("Zones blanches");
        var several = workshop.post(http, ONE, here + "/pages", "named", "fiche 12");
        assertThat(several.getStatus()).isEqualTo(422);
        assertThat(Workshop.text(several)).contains("Lequel", "Fiche 120", "Fiche 129");
        assertThat(workshop.post(http, ONE, here + "/pages", "named", "Fiche 012")
                        .getStatus())
                .isEqualTo(302);
        assertThat(Workshop.text(workshop.post(http, ONE, here + "/pages", "named", "Introuvable")))
                .contains("Rien de non relié");
        assertThat(jdbc.sql("select count(*) from project_page")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void files_and_discussions_of_the_community_are_linked_and_those_that_are_away_are_not_shown() {
        long community = workshop.community(project);
        long post = scene.post(community, OTHER, PostKind.QUESTION, "Qui prête une salle ?", "Le mardi.");
        jdbc.sql("""
                with kept as (insert into file (name, type, size) values ('budget.ods', 'text/plain', 0) returning id)
                insert into attachment (file_id, post_id) select id, :post from kept
                """).param("post", post).update();
        for (String name : new String[] {"Qui prête une salle ?", "budget.ods"}) {
            assertThat(workshop.post(http, ONE, here + "/pages", "named", name).getStatus())
                    .isEqualTo(302);
        }
        assertThat(workshop.read(http, OTHER, here))
                .contains("href=\"/posts/" + post + "\"", "/posts/" + post + "/attachments/", "Discussion", "Fichier");
        String unlink = here + "/pages/removal?kind=DISCUSSION&page=" + post;
        assertThat(workshop.post(http, ONE, unlink).getStatus()).isEqualTo(302);
        assertThat(workshop.post(http, ONE, here + "/pages?kind=DISCUSSION&page=" + post)
                        .getStatus())
                .isEqualTo(302);
        jdbc.sql("update post set removed_at = now() where id = :id")
                .param("id", post)
                .update();
        assertThat(workshop.read(http, OTHER, here)).doesNotContain("Qui prête une salle ?", "budget.ods");
        long elsewhere = scene.post(scene.community(false), OTHER, PostKind.QUESTION, "Ailleurs ?", "Oui.");
        assertThat(workshop.post(http, ONE, here + "/pages?kind=DISCUSSION&page=" + elsewhere)
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void a_discussion_without_a_title_is_told_by_its_first_words_as_everywhere_and_found_by_them() {
        String opening = "Sortie à la mer – «Samedi, avec tous ceux qui ont un maillot et n’ont pas peur de l’eau…";
        scene.post(workshop.community(project), OTHER, PostKind.MESSAGE, "", """
                ## Sortie à la mer
                > Samedi, **avec tous** ceux qui ont un maillot et n’ont pas peur de l’eau froide.
                """);
        assertThat(workshop.read(http, ONE, here)).contains("<option value=\"" + opening + "\">");
        assertThat(workshop.post(http, ONE, here + "/pages", "named", opening).getStatus())
                .isEqualTo(302);
        assertThat(workshop.read(http, OTHER, here)).contains(opening + "</a>");
    }

    private void change(String task, int version, String assignee) {
        assertThat(workshop.post(
                                http,
                                ONE,
                                task,
                                "title",
                                "Écrire",
                                "version",
                                String.valueOf(version),
                                "assignee",
                                assignee)
                        .getStatus())
                .isEqualTo(302);
    }

    private long membership(String email) {
        return jdbc.sql(
                        "select m.id from membership m join project p on p.community_id = m.community_id where p.id = :p and m.account_id = :a")
                .param("p", project)
                .param("a", scene.account(email))
                .query(Long.class)
                .single();
    }

    private int assigned() {
        return jdbc.sql("select count(assignee_id) from project_task where project_id = :p")
                .param("p", project)
                .query(Integer.class)
                .single();
    }

    private long only(String table) {
        return jdbc.sql("select max(id) from " + table).query(Long.class).single();
    }
}
