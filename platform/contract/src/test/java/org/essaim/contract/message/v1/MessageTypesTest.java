package org.essaim.contract.message.v1;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.HalfDays;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Money;
import org.essaim.contract.Rule;
import org.essaim.contract.WrittenText;
import org.junit.jupiter.api.Test;

class MessageTypesTest {

    private static final DivisionId ANCT = new DivisionId("anct");

    @Test
    void every_message_has_a_name_of_its_own_with_its_version() {
        assertThat(MessageTypes.all())
                .hasSize(
                        CentreMessage.class.getPermittedSubclasses().length
                                + DivisionMessage.class.getPermittedSubclasses().length
                                + List.of(TextRedacted.class).size());
        assertThat(MessageTypes.all().keySet()).allMatch(name -> name.matches("[a-z.-]+\\.v1"));
    }

    @Test
    void a_name_maps_to_its_class_and_back() {
        MessageTypes.all()
                .forEach((name, type) -> assertThat(MessageTypes.named(name)).contains(type));
        assertThat(MessageTypes.of(started(LocalDate.EPOCH)))
                .isEqualTo("portfolio.import-started.v1");
    }

    @Test
    void an_unknown_name_or_a_class_name_maps_to_nothing() {
        assertThat(MessageTypes.named("portfolio.import-started.v2")).isEmpty();
        assertThat(MessageTypes.named(PortfolioImportStarted.class.getName())).isEmpty();
    }

    @Test
    void a_message_that_lacks_a_required_field_is_detected() {
        assertThat(MessageTypes.missingIn(started(null))).contains("asOf");
        assertThat(MessageTypes.missingIn(started(LocalDate.EPOCH))).isEmpty();
    }

    @Test
    void a_field_that_may_be_absent_is_not_required() {
        DivisionAdmitted withoutOverride =
                new DivisionAdmitted(
                        ANCT,
                        70,
                        WrittenText.of("baromètre").reference(),
                        null,
                        LocalDate.EPOCH,
                        null);
        assertThat(MessageTypes.missingIn(withoutOverride)).isEmpty();
    }

    @Test
    @Rule("R14")
    void what_no_entry_of_a_division_can_have_is_detected() {
        for (LocalDate day :
                List.of(
                        LocalDate.MIN,
                        BusinessDay.FIRST.minusDays(1),
                        BusinessDay.LAST.plusDays(1),
                        LocalDate.MAX)) {
            assertThat(MessageTypes.extremeIn(started(day))).contains("asOf");
        }
        for (Amount amount :
                List.of(
                        Amount.of(Money.MOST_CENTS + 1, 0),
                        Amount.of(0, -HalfDays.MOST - 1),
                        Amount.of(Long.MIN_VALUE, Long.MAX_VALUE))) {
            assertThat(MessageTypes.extremeIn(given(amount))).contains("amount");
        }
        assertThat(MessageTypes.extremeIn(applied(Instant.MAX))).contains("appliedAt");
    }

    @Test
    @Rule("R14")
    void the_largest_entry_and_the_first_and_last_day_are_nothing_extreme() {
        assertThat(MessageTypes.extremeIn(started(BusinessDay.FIRST))).isEmpty();
        assertThat(MessageTypes.extremeIn(started(BusinessDay.LAST))).isEmpty();
        assertThat(MessageTypes.extremeIn(given(Amount.of(Money.MOST_CENTS, HalfDays.MOST))))
                .isEmpty();
        assertThat(MessageTypes.extremeIn(applied(Instant.EPOCH))).isEmpty();
    }

    private static EnvelopeAllocationReceived given(Amount amount) {
        return new EnvelopeAllocationReceived(ANCT, new UUID(0, 1), 2024, amount);
    }

    private static FundingStopApplied applied(Instant at) {
        return new FundingStopApplied(
                ANCT, new InitiativeId("abri"), new UUID(0, 1), LocalDate.EPOCH, at);
    }

    private static PortfolioImportStarted started(LocalDate asOf) {
        return new PortfolioImportStarted(ANCT, new UUID(0, 1), asOf);
    }
}
