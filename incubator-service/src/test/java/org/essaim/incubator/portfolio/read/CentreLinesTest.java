package org.essaim.incubator.portfolio.read;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.decision.StoredAs;
import org.essaim.incubator.agenda.domain.AgendaItemEvent;
import org.essaim.incubator.board.domain.BoardEvent;
import org.essaim.incubator.control.domain.ControlEvent;
import org.essaim.incubator.control.domain.SampleEvent;
import org.essaim.incubator.division.domain.FederationEvent;
import org.essaim.incubator.funding.domain.AllocationEvent;
import org.essaim.incubator.generalization.domain.GeneralizationEvent;
import org.essaim.incubator.obstacle.domain.ObstacleEvent;
import org.essaim.incubator.office.domain.OfficeEvent;
import org.essaim.incubator.policy.domain.PolicyEvent;
import org.essaim.incubator.portfolio.domain.PortfolioEvent;
import org.essaim.incubator.stopping.domain.StoppingEvent;
import org.essaim.incubator.text.domain.TextEvent;
import org.essaim.runtime.ContractJson;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** What a file says of each event that the centre stores, as docs/portfolio-format.md lists it. */
class CentreLinesTest {

    private static final Path PAGE = Path.of("../docs/portfolio-format.md");
    private static final Path GOLDENS = Path.of("src/test/resources/stored");

    @Test
    @Rule({"R16", "R100"})
    void the_page_says_of_every_stored_event_what_becomes_of_it() throws IOException {
        List<String> stated = stated();
        List<String> table =
                Files.readString(PAGE)
                        .lines()
                        .dropWhile(line -> !line.equals("### What the centre tells"))
                        .filter(line -> line.startsWith("| `"))
                        .toList();

        assertThat(stated).isNotEmpty();
        assertThat(table).as("the table is%n%s", String.join("\n", stated)).isEqualTo(stated);
    }

    private static List<String> stated() throws IOException {
        Map<String, Class<?>> types = new TreeMap<>();
        List.of(
                        AgendaItemEvent.class,
                        AllocationEvent.class,
                        BoardEvent.class,
                        ControlEvent.class,
                        FederationEvent.class,
                        GeneralizationEvent.class,
                        ObstacleEvent.class,
                        OfficeEvent.class,
                        PolicyEvent.class,
                        PortfolioEvent.class,
                        SampleEvent.class,
                        StoppingEvent.class,
                        TextEvent.class)
                .forEach(root -> collect(root, types));
        List<String> rows = new ArrayList<>();
        for (Map.Entry<String, Class<?>> type : types.entrySet()) {
            String word = CentreLines.of(golden(type.getKey(), type.getValue())).word();
            rows.add("| `%s` | %s |".formatted(type.getKey(), word));
        }
        return rows;
    }

    /** Of several shapes that an event had, any. */
    private static Object golden(String name, Class<?> type) throws IOException {
        try (Stream<Path> files = Files.list(GOLDENS)) {
            Path file =
                    files.filter(it -> it.getFileName().toString().matches(name + "(~.*)?\\.json"))
                            .min(Comparator.naturalOrder())
                            .orElseThrow();
            return ContractJson.mapper().readValue(file.toFile(), type);
        }
    }

    private static void collect(Class<?> type, Map<String, Class<?>> types) {
        if (type.isSealed()) {
            Stream.of(type.getPermittedSubclasses()).forEach(each -> collect(each, types));
        } else {
            types.put(type.getAnnotation(StoredAs.class).value(), type);
        }
    }
}
