package fr.maillage.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.testing.MaillageTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.HandlerMapping;

/** Some addresses let someone in by themselves: what went wrong there is logged without that. */
@MaillageTest
@ExtendWith(OutputCaptureExtension.class)
class NoSecretInLogsTest {
    @Autowired
    WhatWentWrong answer;

    @Test
    void an_address_that_is_a_secret_is_logged_without_it(CapturedOutput said) {
        var request = new MockHttpServletRequest("GET", "/atom/k7Xw%2DZt0");
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("token", "k7Xw-Zt0"));
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/atom/{token}");
        answer.unexpected(new IllegalStateException("the database is away"), request);
        assertThat(said.getAll())
                .contains("GET /atom/{token}", "the database is away")
                .doesNotContain("k7Xw");
    }
}
