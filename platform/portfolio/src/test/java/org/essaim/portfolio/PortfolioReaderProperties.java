package org.essaim.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PortfolioReaderProperties {

    private static final JsonMapper JSON = new JsonMapper();

    @Property
    void whatever_the_bytes_every_line_that_is_not_blank_is_read_once(
            @ForAll @Size(max = 400) byte[] bytes) {
        List<Long> numbers =
                Portfolios.read(new ByteArrayInputStream(bytes)).stream()
                        .map(PortfolioLine::number)
                        .toList();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String mark = "\u00EF\u00BB\u00BF";
        String[] lines = (text.startsWith(mark) ? text.substring(3) : text).split("\n", -1);
        List<Long> expected = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].replaceAll("[ \t\r]", "").isEmpty()) {
                expected.add(i + 1L);
            }
        }
        assertThat(numbers).isEqualTo(expected);
    }

    @Property
    void a_text_is_read_as_it_was_written_or_refused(@ForAll String label) {
        ObjectNode line = (ObjectNode) JSON.readTree(Portfolios.SPENT);
        line.put("label", label);
        PortfolioLine read = Portfolios.read(Portfolios.stream(line.toString())).getFirst();
        if (read instanceof PortfolioLine.Readable(long _, String _, PortfolioFact fact)) {
            assertThat(((InitiativeFact.ExpenseRecorded) fact).label()).isEqualTo(label);
            assertThat(label).isNotBlank().doesNotContain("\u0000");
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(label)).isTrue();
        } else {
            assertThat(((PortfolioLine.Malformed) read).reason()).startsWith("label ");
        }
    }

    @Property
    void the_order_of_members_does_not_make_another_line(@ForAll long seed) {
        ObjectNode line = (ObjectNode) JSON.readTree(Portfolios.USED);
        List<String> names = new ArrayList<>(line.propertyNames());
        Collections.shuffle(names, new Random(seed));
        ObjectNode moved = JSON.createObjectNode();
        names.forEach(name -> moved.set(name, line.get(name)));
        List<PortfolioLine> lines =
                Portfolios.read(Portfolios.file(Portfolios.USED, moved.toString()));
        assertThat(key(lines.get(1))).isEqualTo(key(lines.get(0)).replace("#1", "#2"));
    }

    @Property(tries = 8)
    void occurrences_are_counted_however_many_lines_there_are(
            @ForAll @IntRange(min = 1, max = 3_000) int different) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < different; i++) {
            String line = Portfolios.USED.replace("openfisca", "i" + i) + "\n";
            text.append(line).append(line);
        }
        String twice = text.toString();
        List<PortfolioLine> lines = Portfolios.read(Portfolios.stream(twice + twice));
        for (int i = 0; i < lines.size(); i++) {
            int occurrence = 1 + i % 2 + (i < 2 * different ? 0 : 2);
            assertThat(key(lines.get(i))).endsWith("#" + occurrence);
        }
    }

    private static String key(PortfolioLine line) {
        return ((PortfolioLine.Readable) line).key();
    }
}
