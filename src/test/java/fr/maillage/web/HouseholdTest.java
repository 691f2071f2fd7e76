package fr.maillage.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HouseholdTest {
    @Test
    void a_network_of_ipv6_is_one_household_and_each_address_of_ipv4_another() {
        assertThat(Household.of("2001:db8::1")).isEqualTo(Household.of("2001:db8::2"));
        assertThat(Household.of("2001:db8:0:1::1")).isNotEqualTo(Household.of("2001:db8:0:2::1"));
        assertThat(Household.of("192.0.2.1")).isNotEqualTo(Household.of("192.0.2.2"));
    }

    @Test
    void a_name_that_a_header_brings_is_not_looked_up() {
        assertThat(Household.of("localhost")).isEqualTo("localhost");
    }
}
