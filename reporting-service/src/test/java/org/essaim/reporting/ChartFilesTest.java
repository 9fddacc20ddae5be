package org.essaim.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.awt.image.BufferedImage;
import java.net.http.HttpResponse;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.essaim.testkit.Gate;
import org.essaim.testkit.PageFiles;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Each chart stands on its own: as a drawing, as a picture, and in the frame of another site. */
@Gate
class ChartFilesTest {

    private static final int MOST_BYTES = 150_000;
    private static final int MOST_REQUESTS = 6;

    private static RunningReporting reporting;

    @BeforeAll
    static void start() {
        reporting = SharedReporting.site();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flow",
                "stages",
                "money",
                "use",
                "survival",
                "stops",
                "lineage",
                "division-stages",
                "division-money"
            })
    void a_chart_is_one_file_with_its_title_its_day_and_the_figures_of_its_page(String name)
            throws Exception {
        String query = "?id=dinum&trueOn=2021-10-31";
        String page = reporting.text("/fr" + page(name) + query);
        Document svg = xml(reporting.answer("/fr/charts/" + name + ".svg" + query).body());
        List<String> texts = texts(svg, "text");
        assertThat(texts).anyMatch(text -> text.contains("situation au 31 octobre 2021"));
        assertThat(texts.getFirst())
                .endsWith(texts(svg, "title").getFirst())
                .isNotEqualTo(texts.getLast());
        assertThat(texts(svg, "desc").getFirst()).isNotBlank();
        assertThat(texts.subList(1, texts.size() - 1))
                .allMatch(text -> page.contains(">" + escaped(text) + "</text>"))
                .hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"flow", "stages", "use", "survival", "stops", "lineage", "money"})
    void the_same_is_a_picture_for_sharing(String name) throws IOException {
        HttpResponse<byte[]> answer = reporting.answer("/en/charts/" + name + ".png");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/png");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(answer.body()));
        assertThat(picture.getWidth()).isEqualTo(1_200);
        assertThat(picture.getHeight()).isEqualTo(630);
        long inked =
                IntStream.range(0, 1_200 * 630)
                        .filter(
                                at ->
                                        (picture.getRGB(at % 1_200, at / 1_200) & 0xFFFFFF)
                                                != 0xFFFFFF)
                        .count();
        assertThat(inked).isBetween(1_200L * 630 / 100, 1_200L * 630 * 9 / 10);
        PageFiles.keep(Path.of("target", "pages", name + "-shared.png"), answer::body);
    }

    @Test
    void a_page_names_the_sites_that_may_frame_a_chart_and_no_other_page_may_be_framed() {
        HttpResponse<byte[]> framed = reporting.answer("/fr/embed/flow");
        assertThat(framed.statusCode()).isEqualTo(200);
        assertThat(framed.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'")
                .endsWith("frame-ancestors " + SharedReporting.FRIEND);
        assertThat(framed.headers().firstValue("X-Frame-Options")).isEmpty();
        HttpResponse<byte[]> page = reporting.answer("/fr");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .endsWith("frame-ancestors 'none'");
        assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(reporting.text("/fr?trueOn=2021-10-31"))
                .contains(
                        "&lt;iframe src=&quot;"
                                + SharedReporting.SITE
                                + "/fr/embed/flow?trueOn=2021-10-31");
    }

    @Test
    void nobody_may_frame_a_chart_unless_the_operator_says_so() {
        RunningReporting closed = SharedReporting.cleared();
        HttpResponse<byte[]> answer = closed.answer("/fr/embed/flow");
        assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .endsWith("frame-ancestors 'none'");
        assertThat(closed.text("/fr")).doesNotContain("iframe");
        assertThat(closed.status("/fr/charts/flow.svg")).isEqualTo(404);
    }

    @Test
    void what_is_no_chart_is_not_there() {
        assertThat(reporting.status("/fr/charts/nothing.svg")).isEqualTo(404);
        assertThat(reporting.status("/fr/charts/nothing.png")).isEqualTo(404);
        assertThat(reporting.status("/fr/embed/nothing")).isEqualTo(404);
        assertThat(reporting.status("/fr/charts/flow.svg?trueOn=2999-01-01")).isEqualTo(400);
    }

    @Test
    @Rule("R100")
    void who_has_a_chart_with_a_text_that_is_redacted_since_is_sent_another() {
        String path = "/fr/charts/lineage.svg";
        String tag = reporting.answer(path).headers().firstValue("ETag").orElseThrow();

        reporting
                .jdbc()
                .sql(
                        """
                        insert into free_text (stream, digest, redacted_at)
                        values ('division.dinum', repeat('0', 64), now())
                        """)
                .update();
        int answered = reporting.answer(path, "If-None-Match", tag).statusCode();
        reporting.jdbc().sql("delete from free_text where digest = repeat('0', 64)").update();

        assertThat(answered).isEqualTo(200);
    }

    @Test
    void whoever_has_it_already_is_not_sent_it_again() {
        for (String path :
                List.of("/fr/charts/flow.svg", "/fr/charts/flow.png", "/fr", "/en/use")) {
            HttpResponse<byte[]> first = reporting.answer(path);
            String tag = first.headers().firstValue("ETag").orElseThrow();
            HttpResponse<byte[]> again = reporting.answer(path, "If-None-Match", tag);
            assertThat(again.statusCode()).as(path).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
    }

    @Test
    void a_page_of_past_days_may_be_kept_for_a_while_and_one_of_today_not() {
        assertThat(kept("/fr?trueOn=2021-10-31")).isEqualTo("max-age=600, public");
        assertThat(kept("/fr")).isEqualTo("private, no-cache");
        assertThat(kept("/fr/charts/flow.svg")).isEqualTo("max-age=300, public");
        assertThat(kept("/fr/charts/flow.svg?knownOn=2021-10-31"))
                .isEqualTo("max-age=3600, public");
        assertThat(kept("/fr?trueOn=2999-10-31")).isEqualTo("no-store");
    }

    /** How soon it is seen in a browser is measured overnight. */
    @Test
    void a_page_with_its_files_is_light_and_asks_seldom() {
        Map<String, byte[]> sent = new HashMap<>();
        for (String page : new ServedPages(reporting).all()) {
            byte[] packed = packed("/fr" + page);
            List<String> files = files(unpacked(packed));
            assertThat(files).as(page).hasSizeBetween(1, MOST_REQUESTS - 1);
            int bytes =
                    files.stream()
                            .mapToInt(
                                    each ->
                                            sent.computeIfAbsent(each, ChartFilesTest::packed)
                                                    .length)
                            .sum();
            assertThat(packed.length + bytes).as(page).isLessThanOrEqualTo(MOST_BYTES);
        }
    }

    private static byte[] packed(String path) {
        return reporting.answer(path, "Accept-Encoding", "gzip").body();
    }

    private static String unpacked(byte[] page) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(page))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> files(String page) {
        return Pattern.compile("(?:href|src)=\"(/(?:assets|webjars)/[^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    @Test
    void files_of_pages_are_named_by_their_content_kept_for_a_year_and_sent_compressed() {
        List<String> files = files(reporting.text("/fr"));
        assertThat(files).hasSize(4);
        for (String file : files) {
            HttpResponse<byte[]> answer = reporting.answer(file, "Accept-Encoding", "gzip");
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .as(file)
                    .hasValue("public, max-age=31536000, immutable");
            assertThat(answer.headers().firstValue("Content-Encoding").isPresent())
                    .as(file)
                    .isEqualTo(!file.contains("essaim-"));
        }
        String css = files.stream().filter(file -> file.endsWith(".css")).findFirst().orElseThrow();
        HttpResponse<byte[]> gone =
                reporting.answer(css.replaceAll("-[0-9a-f]{32}", "-" + "0".repeat(32)));
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(gone.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    private static String kept(String path) {
        return reporting.answer(path).headers().firstValue("Cache-Control").orElse("");
    }

    private static String page(String name) {
        return switch (name) {
            case "flow", "stages" -> "";
            case "survival" -> "/use";
            case "lineage" -> "/generalization";
            case "division-stages", "division-money" -> "/division";
            default -> "/" + name;
        };
    }

    private static Document xml(byte[] file) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(file));
    }

    private static List<String> texts(Document svg, String element) {
        NodeList found = svg.getElementsByTagName(element);
        return IntStream.range(0, found.getLength())
                .mapToObj(at -> found.item(at).getTextContent())
                .toList();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("'", "&#39;");
    }
}
