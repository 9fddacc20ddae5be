package org.essaim.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;

/** docs/portfolio-format.md names every fact, with every member that it has, and no other. */
class FormatPageTest {

    private static final Path PAGE = Path.of("../../docs/portfolio-format.md");
    private static final Set<String> OF_EVERY_FACT = Set.of("on", "where", "madeUp");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    @Test
    void the_table_of_facts_is_that_of_the_code() throws IOException {
        assertThat(onThePage()).isEqualTo(inTheCode());
    }

    private static Map<String, List<String>> inTheCode() {
        Map<String, List<String>> facts = new TreeMap<>();
        PortfolioFact.kinds().forEach(fact -> facts.put(PortfolioFact.name(fact), members(fact)));
        return facts;
    }

    private static List<String> members(Class<?> fact) {
        return Stream.of(fact.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !OF_EVERY_FACT.contains(name))
                .sorted()
                .toList();
    }

    private static Map<String, List<String>> onThePage() throws IOException {
        Map<String, List<String>> facts = new TreeMap<>();
        Files.readString(PAGE)
                .lines()
                .dropWhile(line -> !line.startsWith("| fact |"))
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("\\|"))
                .filter(cells -> cells[1].contains("`"))
                .forEach(cells -> facts.put(quoted(cells[1]).getFirst(), quoted(cells[2])));
        return facts;
    }

    private static List<String> quoted(String cell) {
        return QUOTED.matcher(cell).results().map(found -> found.group(1)).sorted().toList();
    }
}
