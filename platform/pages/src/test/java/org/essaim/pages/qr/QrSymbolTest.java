package org.essaim.pages.qr;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import org.junit.jupiter.api.Test;

/** What is drawn leads where it should. */
class QrSymbolTest {

    private static final Pattern MODULE = Pattern.compile("M(\\d+),(\\d+)h1v1h-1z");

    @Test
    void it_is_read_as_the_address_that_it_was_made_of() throws Exception {
        String address = "HTTPS://ANCT.EXAMPLE/U/CLEFS-PERDUES";
        assertThat(new Decoder().decode(drawn(QrSymbol.of(address))).getText()).isEqualTo(address);
    }

    @Test
    void it_has_a_quiet_zone_of_four_modules_and_capitals_make_it_small() {
        QrSymbol symbol = QrSymbol.of("HTTPS://ANCT.EXAMPLE/U/KEYS");
        assertThat(symbol.size()).isEqualTo(25 + 8);
        assertThat(QrSymbol.of("https://anct.example/u/keys").size()).isGreaterThan(symbol.size());
        assertThat(
                        modules(symbol)
                                .map(module -> Math.min(module.getKey(), module.getValue()))
                                .min(Comparator.naturalOrder()))
                .hasValue(4);
    }

    private static BitMatrix drawn(QrSymbol symbol) {
        BitMatrix bits = new BitMatrix(symbol.size() - 8);
        modules(symbol).forEach(module -> bits.set(module.getKey() - 4, module.getValue() - 4));
        return bits;
    }

    private static Stream<Map.Entry<Integer, Integer>> modules(QrSymbol symbol) {
        return MODULE.matcher(symbol.path())
                .results()
                .map(
                        found ->
                                Map.entry(
                                        Integer.parseInt(found.group(1)),
                                        Integer.parseInt(found.group(2))));
    }
}
