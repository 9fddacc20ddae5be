package org.essaim.incubator;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.decision.StoredAs;
import org.essaim.incubator.agenda.domain.AgendaItemEvent;
import org.essaim.incubator.agenda.domain.Subject;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events as the first release stored them, with every member: what databases hold is read whatever
 * the code calls it by now, and written under the same names.
 */
class StoredEventsTest {

    private static final Path GOLDENS = Path.of("src/test/resources/stored");

    /** Decisions on questions name their subject by now. */
    private static final String QUESTION = "matter.decided~question.json";

    static Stream<Path> goldens() throws IOException {
        return Files.list(GOLDENS).sorted();
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void an_event_of_the_first_release_is_read_and_written_as_it_was_stored(Path golden)
            throws IOException {
        JsonNode stored = ContractJson.mapper().readTree(Files.readString(golden));
        Object event = ContractJson.mapper().treeToValue(stored, types().get(nameOf(golden)));

        JsonNode written =
                ContractJson.mapper().readTree(ContractJson.mapper().writeValueAsString(event));
        if (golden.endsWith(QUESTION)) {
            assertThat(((AgendaItemEvent.Decided) event).subject())
                    .isEqualTo(new Subject.Question(null));
            written = ((ObjectNode) written).without("subject");
        }
        assertThat(written).isEqualTo(stored);
    }

    @Test
    void every_event_that_was_ever_stored_has_its_golden() throws IOException {
        assertThat(goldens().map(StoredEventsTest::nameOf).distinct())
                .containsExactlyInAnyOrderElementsOf(types().keySet());
    }

    private static String nameOf(Path golden) {
        return golden.getFileName().toString().replaceAll("(~.*)?\\.json$", "");
    }

    private static Map<String, Class<?>> types() {
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
        return types;
    }

    private static void collect(Class<?> type, Map<String, Class<?>> types) {
        if (type.isSealed()) {
            Stream.of(type.getPermittedSubclasses()).forEach(each -> collect(each, types));
        } else {
            types.put(type.getAnnotation(StoredAs.class).value(), type);
        }
    }
}
