package org.essaim.micro;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.micro.adoption.domain.AdoptionEvent;
import org.essaim.micro.credit.domain.CreditEvent;
import org.essaim.micro.derogation.domain.DerogationEvent;
import org.essaim.micro.envelope.domain.EnvelopeEvent;
import org.essaim.micro.envelope.domain.EnvelopeState;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.micro.irritant.domain.IrritantEvent;
import org.essaim.micro.member.domain.MemberEvent;
import org.essaim.micro.policy.domain.PolicyEvent;
import org.essaim.micro.portfolio.domain.PortfolioEvent;
import org.essaim.micro.round.domain.RoundEvent;
import org.essaim.micro.text.domain.TextEvent;
import org.essaim.micro.use.domain.UseEvent;
import org.essaim.runtime.ContractJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * What databases hold is read whatever the code calls it by now, and written under the same names.
 */
class StoredEventsTest {

    /** In a snapshot of the envelope. */
    private static final String STATE = "envelope.state";

    private static final Map<String, Class<?>> TYPES = types();

    static Stream<String> names() {
        return StoredEvents.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void what_the_first_release_stored_is_read_and_written_as_it_was(String name) {
        JsonNode stored = StoredEvents.all().get(name);
        Object read = ContractJson.mapper().treeToValue(stored, TYPES.get(typeOf(name)));

        assertThat(written(read)).isEqualTo(stored);
    }

    @Test
    void all_that_was_ever_stored_is_among_them() {
        assertThat(names().map(StoredEventsTest::typeOf).distinct())
                .containsExactlyElementsOf(TYPES.keySet());
    }

    /** What stands after a tilde is in which way it was stored later. */
    private static String typeOf(String name) {
        return name.replaceAll("~.*", "");
    }

    private static Map<String, Class<?>> types() {
        Map<String, Class<?>> types = new TreeMap<>(Map.of(STATE, EnvelopeState.class));
        List.of(
                        AdoptionEvent.class,
                        CreditEvent.class,
                        DerogationEvent.class,
                        EnvelopeEvent.class,
                        InitiativeEvent.class,
                        IrritantEvent.class,
                        MemberEvent.class,
                        PolicyEvent.class,
                        PortfolioEvent.class,
                        RoundEvent.class,
                        TextEvent.class,
                        UseEvent.class)
                .forEach(root -> types.putAll(StoredEvents.types(root)));
        return types;
    }

    private static JsonNode written(Object event) {
        return ContractJson.mapper().readTree(ContractJson.mapper().writeValueAsString(event));
    }
}
