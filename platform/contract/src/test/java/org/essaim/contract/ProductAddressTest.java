package org.essaim.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only what a browser opens as a web site of that name is the address of a product. */
class ProductAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://abri.example.fr",
                "https://abri.example.fr/",
                "HTTPS://Abri.Example.FR/A",
                "https://xn--bri-ela.example.fr/",
                "https://abri.example.fr:8443/a/b?c=d&e=%C3%A9#f",
                "https://a.b-c.example.fr?x"
            })
    void a_secure_site_of_a_named_host_is_one(String address) {
        assertThat(ProductAddress.orNull(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abri.example.fr",
                "http://abri.example.fr/",
                "javascript:alert(1)",
                "JavaScript://abri.example.fr/%0aalert(1)",
                "data:text/html,x",
                "//abri.example.fr/",
                "https:abri.example.fr",
                "https:///abri.example.fr",
                "https://localhost/",
                "https://192.168.0.1/",
                "https://[::1]/",
                "https://ada:secret@abri.example.fr/",
                "https://abri.example.fr@evil.example/",
                "https://abri.example.fr\\@evil.example/",
                "https://-abri.example.fr/",
                "https://abri..example.fr/",
                "https://abri.example.fr:/",
                "https://abri.example.fr/a b",
                "https://abri.example.fr/\n",
                "https://abri.example.fr/\u0000",
                "https://abri.example.fr/\u202egro",
                "https://abri.example.fr/\"onclick=\"",
                "https://abri.example.fr/<script>",
                "https://abri.example.fr/é",
                "https://аbri.example.fr/",
                " https://abri.example.fr/"
            })
    void nothing_else_is_one(String text) {
        assertThat(ProductAddress.isFit(text)).isFalse();
        assertThat(ProductAddress.orNull(text)).isNull();
    }

    @Test
    void it_has_three_hundred_characters_at_most() {
        String longest = "https://abri.example.fr/" + "a".repeat(300 - 24);
        assertThat(ProductAddress.isFit(longest)).isTrue();
        assertThat(ProductAddress.isFit(longest + "a")).isFalse();
    }

    @Test
    void of_nothing_there_is_none() {
        assertThat(ProductAddress.orNull(null)).isNull();
    }
}
