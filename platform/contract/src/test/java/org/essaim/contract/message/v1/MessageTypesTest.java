package org.essaim.contract.message.v1;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.WrittenText;
import org.junit.jupiter.api.Test;

class MessageTypesTest {

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
                        new DivisionId("anct"),
                        70,
                        WrittenText.of("baromètre").reference(),
                        null,
                        LocalDate.EPOCH);
        assertThat(MessageTypes.missingIn(withoutOverride)).isEmpty();
    }

    private static PortfolioImportStarted started(LocalDate asOf) {
        return new PortfolioImportStarted(new DivisionId("anct"), new UUID(0, 1), asOf);
    }
}
