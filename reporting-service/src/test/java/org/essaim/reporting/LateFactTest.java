package org.essaim.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.testkit.Texts.reference;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.InitiativeLaunched;
import org.essaim.contract.message.v1.InitiativeSpent;
import org.essaim.contract.message.v1.InitiativeUsageMeasured;
import org.essaim.contract.message.v1.InitiativeUsageWithdrawn;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.runtime.ContractJson;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A fact that is published late changes what was true that day, and not what was known that day.
 */
@Gate
class LateFactTest {

    private static final DivisionId DIVISION = new DivisionId("anct");
    private static final InitiativeId NAME = new InitiativeId("openfisca");
    private static final LocalDate LAUNCHED = LocalDate.of(2020, 1, 10);
    private static final LocalDate USED = LocalDate.of(2020, 6, 1);
    private static final LocalDate WITHDRAWN = LocalDate.of(2021, 2, 1);
    private static final String THAT_DAY = "2020-07-01";

    private final RunningReporting reporting = SharedReporting.cleared();

    @Test
    @Rule({"R50", "R61"})
    void evidence_and_an_expense_told_late_change_the_first_sense_alone() {
        publish(launched(), LAUNCHED);
        publish(spent(1, 100_00), LAUNCHED);
        reporting.settle();
        String trueThen = trueThen();
        String knownThen = knownThen();
        assertThat(trueThen).isEqualTo("0 of 10000 redeemed, 10000 spent");
        assertThat(knownThen).isEqualTo(trueThen);

        publish(used(), LocalDate.of(2020, 12, 1));
        publish(spent(2, 50_00), LocalDate.of(2020, 12, 1));
        reporting.settle();
        assertThat(trueThen()).isEqualTo("15000 of 15000 redeemed, 15000 spent");
        assertThat(knownThen()).isEqualTo(knownThen);
        assertThat(state("trueOn=" + THAT_DAY + "&knownOn=2020-12-01")).isEqualTo(trueThen());
    }

    @Test
    @Rule({"R53", "R61"})
    void withdrawn_evidence_proves_nothing_from_that_day_on_and_is_known_to_have_stood_before() {
        publish(launched(), LAUNCHED);
        publish(spent(1, 100_00), LAUNCHED);
        publish(used(), USED);
        reporting.settle();
        assertThat(trueThen()).isEqualTo("10000 of 10000 redeemed, 10000 spent");

        publish(withdrawn(), WITHDRAWN);
        reporting.settle();
        String after = "trueOn=" + WITHDRAWN;
        assertThat(trueThen()).isEqualTo("10000 of 10000 redeemed, 10000 spent");
        assertThat(state(after)).isEqualTo("0 of 10000 redeemed, 10000 spent");
        assertThat(initiative(THAT_DAY)).isEqualTo("true 2020-06-01");
        assertThat(initiative(WITHDRAWN.toString())).isEqualTo("false null");
        assertThat(coming()).isEqualTo(WITHDRAWN.plusDays(32).toString());
    }

    private String initiative(String trueOn) {
        JsonNode row =
                ContractJson.mapper()
                        .readTree(
                                reporting.text(
                                        "/open-data/v1/tables/initiatives.jsonl?trueOn=" + trueOn));
        return row.path("usedProduct").asBoolean() + " " + row.path("firstUsedOn").asString("null");
    }

    /** Withdrawn after its twelve months, it is judged 31 days later. */
    private String coming() {
        return reporting.rows("/stops/coming?trueOn=" + WITHDRAWN).get(0).path("dueOn").asString();
    }

    private static InitiativeUsageWithdrawn withdrawn() {
        return new InitiativeUsageWithdrawn(
                DIVISION, NAME, new UUID(2, 1), reference("a robot"), WITHDRAWN);
    }

    private String trueThen() {
        return state("trueOn=" + THAT_DAY);
    }

    private String knownThen() {
        return state("knownOn=" + THAT_DAY);
    }

    private String state(String asked) {
        JsonNode use = reporting.rows("/use/divisions?" + asked).get(0);
        JsonNode total = reporting.json("/money/total?" + asked);
        return "%d of %d redeemed, %d spent"
                .formatted(
                        RunningReporting.amount(use.get("redeemed")).money().cents(),
                        RunningReporting.amount(use.get("spent")).money().cents(),
                        RunningReporting.amount(total.get("spent")).money().cents());
    }

    private void publish(FederationMessage message, LocalDate on) {
        reporting.receive(DivisionStream.of(DIVISION), message, BusinessDay.startOf(on));
    }

    private static InitiativeLaunched launched() {
        return SampleMessages.launched(DIVISION, NAME, LAUNCHED);
    }

    private static InitiativeSpent spent(int number, long cents) {
        return SampleMessages.spent(
                DIVISION, NAME, new UUID(1, number), Amount.of(cents, 1), LAUNCHED);
    }

    private static InitiativeUsageMeasured used() {
        return SampleMessages.measured(
                DIVISION, NAME, new UUID(2, 1), USED, 12, EvidenceLevel.MEASURED);
    }
}
