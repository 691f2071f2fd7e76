package fr.maillage.identity.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@MaillageTest
@Transactional
class OrganisationHoursTest {
    @Autowired
    MockMvcTester http;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Organisations organisations;

    @Autowired
    OrganisationHours hours;

    private long house;
    private String address = "";

    @BeforeEach
    void an_organisation_of_which_a_member_says_to_be() {
        house = organisations.named("Maison de la mesure");
        organisations.join(cast.id(Cast.MEMBER), house, "");
        address = "/organisations/" + house + "/hours";
    }

    @Test
    void the_coordination_sets_them_and_its_closures() {
        assertThat(post(Cast.COORDINATION, address + "?hours=own&from-1=09:00&to-1=12:30&holidays=ALSACE_MOSELLE"))
                .isEqualTo(302);
        var times = hours.of(house);
        assertThat(times.hours().days()).containsOnlyKeys(DayOfWeek.MONDAY);
        assertThat(times.hours().days().get(DayOfWeek.MONDAY))
                .satisfies(span -> assertThat(span.to()).isEqualTo(LocalTime.of(12, 30)));
        assertThat(times.holidays()).isEqualTo(HolidayRegion.ALSACE_MOSELLE);
        var first = LocalDate.now().plusDays(20);
        post(Cast.COORDINATION, address + "/closures?first=" + first + "&last=" + first.plusDays(3) + "&word=Congés");
        var closure = hours.of(house).closures().getFirst();
        assertThat(closure.last()).isEqualTo(first.plusDays(3));
        post(Cast.COORDINATION, address + "/closures/" + closure.id() + "/removal");
        assertThat(hours.of(house).closures()).isEmpty();
        assertThat(jdbc.sql("select count(*) from journal_entry where subject = :subject")
                        .param("subject", "organisation/" + house)
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void a_week_without_any_hour_and_a_closure_that_ends_before_it_begins_are_refused() {
        assertThat(post(Cast.COORDINATION, address + "?hours=own")).isEqualTo(422);
        assertThat(post(Cast.COORDINATION, address + "?hours=own&from-1=18:00&to-1=09:00"))
                .isEqualTo(422);
        assertThat(post(Cast.COORDINATION, address + "/closures?first=2027-08-10&last=2027-08-02"))
                .isEqualTo(422);
        assertThat(post(Cast.COORDINATION, address + "/closures?first=demain")).isEqualTo(422);
    }

    @Test
    void nobody_else_does_not_even_who_says_to_be_of_it() {
        for (String who : new String[] {Cast.MEMBER, Cast.GUEST}) {
            assertThat(http.get().uri(address).with(cast.as(who))).hasStatus(404);
            assertThat(post(who, address + "?hours=own&from-1=09:00&to-1=12:30"))
                    .isEqualTo(404);
            assertThat(post(who, address + "/closures?first=2027-08-02")).isEqualTo(404);
        }
        assertThat(hours.of(house).hours().own()).isFalse();
        assertThat(post(Cast.COORDINATION, "/organisations/999999999/hours?hours=default"))
                .isEqualTo(404);
    }

    @Test
    void whom_the_coordination_names_among_its_people_sets_them_as_long_as_they_are_of_it() {
        String keeper = address + "/keepers/" + cast.id(Cast.MEMBER);
        assertThat(post(Cast.MEMBER, keeper)).isEqualTo(404);
        assertThat(post(Cast.COORDINATION, keeper)).isEqualTo(302);
        assertThat(http.get().uri("/account").with(cast.as(Cast.MEMBER)))
                .bodyText()
                .contains(address);
        assertThat(post(Cast.MEMBER, address + "?hours=own&from-1=09:00&to-1=12:30"))
                .isEqualTo(302);
        assertThat(hours.of(house).hours().days()).containsOnlyKeys(DayOfWeek.MONDAY);
        assertThat(http.get().uri(address).with(cast.as(Cast.MEMBER)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/keepers/");
        long other = organisations.named("Une autre maison");
        assertThat(post(Cast.MEMBER, "/organisations/" + other + "/hours?hours=default"))
                .isEqualTo(404);
        assertThat(post(Cast.COORDINATION, keeper + "/removal")).isEqualTo(302);
        assertThat(http.get().uri(address).with(cast.as(Cast.MEMBER))).hasStatus(404);
        assertThat(post(Cast.COORDINATION, keeper)).isEqualTo(302);
        assertThat(post(Cast.MEMBER, "/account?name=Maëlle&language=fr&zone=Europe/Paris"))
                .isEqualTo(302);
        assertThat(organisations.of(cast.id(Cast.MEMBER))).isEmpty();
        assertThat(http.get().uri(address).with(cast.as(Cast.MEMBER))).hasStatus(404);
        organisations.join(cast.id(Cast.MEMBER), house, "");
        assertThat(http.get().uri(address).with(cast.as(Cast.MEMBER))).hasStatus(404);
    }

    @Test
    void neither_who_is_not_of_it_nor_a_guest_is_named() {
        organisations.join(cast.id(Cast.GUEST), house, "");
        assertThat(post(Cast.COORDINATION, address + "/keepers/" + cast.id(Cast.GUEST)))
                .isEqualTo(404);
        assertThat(post(Cast.COORDINATION, address + "/keepers/" + cast.id(Cast.ADMINISTRATOR)))
                .isEqualTo(404);
    }

    private int post(String email, String address) {
        return http.post()
                .uri(address)
                .with(cast.as(email))
                .with(csrf())
                .exchange()
                .getResponse()
                .getStatus();
    }
}
