package org.essaim.reporting.chart.page;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.awt.image.BufferedImage;
import javax.imageio.ImageIO;
import org.essaim.reporting.chart.domain.Bar;
import org.essaim.reporting.chart.domain.Fill;
import org.essaim.reporting.chart.domain.RowChart;
import org.essaim.reporting.chart.domain.Series;
import org.essaim.testkit.PageFiles;
import org.junit.jupiter.api.Test;

class PicturesTest {

    /** Of the red in a colour: ink is darker, the fills of these bars are not. */
    private static final int DARK = 0x70;

    @Test
    void what_is_invented_is_hatched_in_the_picture_and_says_so() throws IOException {
        long measured = inked(painted("Usagers", false));
        long invented = inked(painted("Usagers (hachuré : chiffres inventés)", true));
        assertThat(invented).isGreaterThan(measured * 3 / 2);
    }

    @Test
    void a_text_is_as_wide_as_its_letters() {
        Letters letters = new Letters();
        assertThat(letters.wide("mm", 16)).isEqualTo(2 * letters.wide("m", 16));
        assertThat(letters.wide("1\u202F234", 16)).isEqualTo(letters.wide("1 234", 16));
        assertThat(letters.path("é €", 16).getBounds2D().getWidth()).isBetween(10.0, 30.0);
    }

    private static BufferedImage painted(String name, boolean invented) throws IOException {
        Series series = new Series(name, Fill.SECOND, invented);
        Series rest = new Series("Close", Fill.ENDED, false);
        Bar bar = new Bar(List.of(new Bar.Part(0, 80, "80"), new Bar.Part(1, 20, "20")), "100");
        RowChart chart =
                new RowChart(
                        List.of(series, rest),
                        List.of(new RowChart.Row("dinum", List.of(bar))),
                        "");
        byte[] file = new Pictures().png(width -> chart.draw(width).framed("Titre", "Source"));
        PageFiles.keep(Path.of("target", "pages", "invented-" + invented + ".png"), () -> file);
        return ImageIO.read(new ByteArrayInputStream(file));
    }

    private static long inked(BufferedImage picture) {
        return IntStream.range(0, picture.getWidth() * picture.getHeight())
                .map(at -> picture.getRGB(at % picture.getWidth(), at / picture.getWidth()))
                .filter(colour -> (colour >> 16 & 0xFF) < DARK)
                .count();
    }
}
