package org.essaim.micro.portfolio.read;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.micro.StoredEvents;
import org.essaim.micro.adoption.domain.AdoptionEvent;
import org.essaim.micro.credit.domain.CreditEvent;
import org.essaim.micro.derogation.domain.DerogationEvent;
import org.essaim.micro.envelope.domain.EnvelopeEvent;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.micro.irritant.domain.IrritantEvent;
import org.essaim.micro.member.domain.MemberEvent;
import org.essaim.micro.policy.domain.PolicyEvent;
import org.essaim.micro.portfolio.domain.PortfolioEvent;
import org.essaim.micro.round.domain.RoundEvent;
import org.essaim.micro.text.domain.TextEvent;
import org.essaim.micro.use.domain.UseEvent;
import org.essaim.runtime.ContractJson;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** What a file says of each event that a division stores, as docs/portfolio-format.md lists it. */
class DivisionLinesTest {

    private static final Path PAGE = Path.of("../docs/portfolio-format.md");

    @Test
    @Rule({"R16", "R100"})
    void the_page_says_of_every_stored_event_what_becomes_of_it() throws IOException {
        List<String> table =
                Files.readString(PAGE)
                        .lines()
                        .dropWhile(line -> !line.equals("### What a division tells"))
                        .filter(line -> line.startsWith("| `"))
                        .toList();

        assertThat(stated()).isNotEmpty();
        assertThat(table)
                .as("the table is%n%s", String.join("\n", stated()))
                .containsSequence(stated());
    }

    private static List<String> stated() {
        Map<String, Class<?>> types = new TreeMap<>();
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
        return types.entrySet().stream()
                .map(type -> row(type.getKey(), read(type.getKey(), type.getValue())))
                .toList();
    }

    private static String row(String name, Object event) {
        return "| `%s` | %s |".formatted(name, DivisionLines.of(event).word());
    }

    private static Object read(String name, Class<?> type) {
        return ContractJson.mapper().treeToValue(StoredEvents.all().get(name), type);
    }
}
