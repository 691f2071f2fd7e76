package fr.maillage.identity.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;

class LineTest {
    @Test
    void a_line_is_an_address_and_a_name_whatever_stands_between() {
        assertThat(Line.read("a@b.fr; Anne Bé\n\r\nc@d.fr,Carl\ne@f.fr\tEve\nGil <g@h.fr>\ni@j.fr"))
                .containsExactly(
                        new Line.Readable(1, "a@b.fr; Anne Bé", "a@b.fr", "Anne Bé"),
                        new Line.Readable(3, "c@d.fr,Carl", "c@d.fr", "Carl"),
                        new Line.Readable(4, "e@f.fr;Eve", "e@f.fr", "Eve"),
                        new Line.Readable(5, "Gil <g@h.fr>", "g@h.fr", "Gil"),
                        new Line.Readable(6, "i@j.fr", "i@j.fr", ""));
    }

    @Test
    void a_line_without_address_says_what_was_found_and_what_was_expected() {
        assertThat(Line.read("\nanne at b.fr; Anne"))
                .containsExactly(new Line.Refused(2, "anne at b.fr; Anne", "invitation.many.expected.email"));
    }

    @Test
    void two_addresses_on_a_line_are_one_too_many() {
        assertThat(Line.read("a@b.fr; c@d.fr"))
                .containsExactly(new Line.Refused(1, "a@b.fr; c@d.fr", "invitation.many.expected.name"));
    }

    @Test
    void an_address_written_twice_is_invited_once() {
        assertThat(Line.read("a@b.fr\nA@B.fr; Anne"))
                .last()
                .isEqualTo(new Line.Refused(2, "A@B.fr; Anne", "invitation.many.expected.once"));
    }

    @Test
    void the_two_hundred_and_first_line_waits() {
        var lines = Line.read(String.join("\n", Collections.nCopies(201, "x")) + "\na@b.fr");
        assertThat(lines.get(199)).isInstanceOf(Line.Refused.class);
        assertThat(lines.getLast()).isEqualTo(new Line.Refused(202, "a@b.fr", "invitation.many.expected.fewer"));
    }
}
