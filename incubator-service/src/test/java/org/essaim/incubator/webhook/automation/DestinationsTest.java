package org.essaim.incubator.webhook.automation;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.incubator.webhook.domain.DeliveryFailure;
import org.essaim.incubator.webhook.domain.WebhookAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing of this house is sent to that no operator has allowed. */
class DestinationsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://localhost/",
                "https://10.0.0.1:8443/",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[fd00::1]/",
                "https://0.0.0.0/",
                "http://1.1.1.1/",
            })
    void what_leads_into_this_house_or_can_be_overheard_is_refused(String address) {
        assertThat(found(address)).isEqualTo(DeliveryFailure.FORBIDDEN_ADDRESS);
        assertThat(found(address, "192.168.0.0/16", "fe80::/10"))
                .isEqualTo(DeliveryFailure.FORBIDDEN_ADDRESS);
    }

    @Test
    void what_is_public_and_what_an_operator_has_allowed_is_found() {
        assertThat(found("https://1.1.1.1/")).isNull();
        assertThat(found("https://[2606:4700::1111]/")).isNull();
        assertThat(found("http://127.0.0.2:81/", "127.0.0.0/8")).isNull();
        assertThat(found("http://localhost/", "127.0.0.0/8", "::1")).isNull();
        assertThat(found("https://[::ffff:10.1.2.3]/", "10.0.0.0/8")).isNull();
    }

    @Test
    void a_name_that_leads_nowhere_is_said_to() {
        assertThat(found("https://nowhere.invalid/")).isEqualTo(DeliveryFailure.UNKNOWN_HOST);
    }

    private static DeliveryFailure found(String address, String... allowed) {
        return new Destinations(settings(Duration.ofSeconds(1), null, allowed))
                .of(new WebhookAddress(address))
                .failure();
    }

    static WebhookProperties settings(Duration timeout, String bundle, String... allowed) {
        return new WebhookProperties(
                List.of(allowed), "en", timeout, List.of(), Duration.ZERO, bundle);
    }
}
