package org.essaim.incubator.webhook.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.essaim.contract.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be sent to, and what of it belongs to nobody's own network. */
class WebhookAddressTest {

    @Test
    void an_address_has_a_host_a_port_and_what_is_asked_there() {
        WebhookAddress one = new WebhookAddress("https://chat.example.org/hooks/k3y?a=b");
        assertThat(List.of(one.host(), one.authority(), one.target()))
                .containsExactly("chat.example.org", "chat.example.org", "/hooks/k3y?a=b");
        assertThat(one.port()).isEqualTo(443);
        assertThat(one.isPlain()).isFalse();
        assertThat(one.toString()).doesNotContain("k3y");

        WebhookAddress other = new WebhookAddress("http://[::1]:8080");
        assertThat(List.of(other.host(), other.authority(), other.target()))
                .containsExactly("::1", "[::1]:8080", "/");
        assertThat(other.port()).isEqualTo(8080);
        assertThat(other.isPlain()).isTrue();
        assertThat(new WebhookAddress("http://a.example?b").target()).isEqualTo("/?b");
        assertThat(new WebhookAddress("http://a.example").port()).isEqualTo(80);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "chat.example.org",
                "ftp://chat.example.org",
                "file:///etc/passwd",
                "https://",
                "https:///path",
                "https://user:pass@chat.example.org/",
                "https://chat.example.org@10.0.0.1/",
                "https://chat.example.org/#part",
                "https://chat.example.org:65536/",
                "https://chat.example.org/a b",
                "https://chat.example.org/\r\nX: y",
                "https://chat.example.org\\@10.0.0.1/",
                "HTTPS://chat.example.org/",
                "https://[fe80::1%25eth0]/"
            })
    void what_is_no_plain_address_is_refused_and_not_repeated(String text) {
        assertThatThrownBy(() -> new WebhookAddress(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("WebhookAddress: webhook-address-unfit {}");
    }

    @Test
    void nobody_can_make_it_longer_than_it_may_be() {
        String longest = "https://a.example/".concat("x".repeat(500 - 18));
        assertThat(new WebhookAddress(longest).value()).hasSize(500);
        assertThatThrownBy(() -> new WebhookAddress(longest + "x"))
                .isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:a9fe:a9fe",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "100::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "3fff::1",
                "4000::1"
            })
    void addresses_of_a_house_of_its_machine_or_of_no_use_are_not_public(String text) {
        assertThat(PublicAddresses.contain(InetAddress.ofLiteral(text))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "128.0.0.1",
                "169.253.1.1",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.1.1",
                "193.0.0.1",
                "223.255.255.255",
                "::ffff:1.1.1.1",
                "2001:200::1",
                "2606:4700::1111",
                "2a00:1450::1"
            })
    void all_others_are(String text) {
        assertThat(PublicAddresses.contain(InetAddress.ofLiteral(text))).isTrue();
    }

    @Test
    void a_range_holds_what_begins_as_it_does() {
        AddressRange range = AddressRange.of("10.20.0.0/15");
        assertThat(range.contains(InetAddress.ofLiteral("10.21.255.255"))).isTrue();
        assertThat(range.contains(InetAddress.ofLiteral("10.22.0.0"))).isFalse();
        assertThat(range.contains(InetAddress.ofLiteral("::a14:0"))).isFalse();
        assertThat(AddressRange.of("10.0.0.1").contains(InetAddress.ofLiteral("10.0.0.2")))
                .isFalse();
        assertThat(AddressRange.of("0.0.0.0/0").contains(InetAddress.ofLiteral("9.9.9.9")))
                .isTrue();
        for (String wrong : List.of("10.0.0.0/33", "10.0.0.0/-1", "example.org", "10.0.0.0/x")) {
            assertThatThrownBy(() -> AddressRange.of(wrong))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
