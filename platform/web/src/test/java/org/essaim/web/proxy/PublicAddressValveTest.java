package org.essaim.web.proxy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressValveTest {

    @ParameterizedTest
    @ValueSource(strings = {"club.example", "ftp://club.example", "https://a.example,b.example"})
    void what_is_no_address_of_a_site_is_refused_at_the_start(String address) {
        assertThatThrownBy(() -> new PublicAddressValve(address))
                .hasMessage(
                        "essaim.pages.address is a site such as https://essaim.example.org, not "
                                + address);
    }
}
