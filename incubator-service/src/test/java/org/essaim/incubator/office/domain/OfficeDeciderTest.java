package org.essaim.incubator.office.domain;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.essaim.testkit.Texts.text;

import module java.base;

import org.essaim.contract.InvalidValueException;
import org.essaim.contract.OfficeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.WrittenText;
import org.essaim.testkit.DeciderSpec;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** The list of offices that may sponsor (R92). */
@Rule("R92")
class OfficeDeciderTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 10);
    private static final OfficeId PREFECTURE = new OfficeId("prefecture-75");
    private static final PersonId ADA = new PersonId("ada");
    private static final WrittenText NAME = text("the prefecture of Paris");
    private static final OfficeCommand PUT = new OfficeCommand.Put(PREFECTURE, NAME, ADA);
    private static final OfficeCommand RETIRE = new OfficeCommand.Retire(PREFECTURE, ADA);

    private static final DeciderSpec<OfficeCommand, OfficeState, OfficeEvent, OfficeRefusal> SPEC =
            DeciderSpec.of(
                    OfficeState.NEVER_LISTED,
                    OfficeState::evolve,
                    (command, state) -> OfficeDecider.decide(command, state, DAY));

    @Test
    void an_office_is_listed_named_anew_retired_once_and_listed_again() {
        OfficeEvent listed = new OfficeEvent.Listed(PREFECTURE, NAME.reference(), ADA, DAY);
        SPEC.givenNothing().when(PUT).then(listed);
        SPEC.givenNothing().and(PUT).when(PUT).then(listed);
        SPEC.givenNothing()
                .and(PUT)
                .when(RETIRE)
                .then(new OfficeEvent.Retired(PREFECTURE, ADA, DAY));
        SPEC.givenNothing().and(PUT).and(RETIRE).when(RETIRE).nothingMore();
        SPEC.givenNothing().and(PUT).and(RETIRE).when(PUT).then(listed);
    }

    @Test
    void what_was_never_listed_is_not_retired() {
        SPEC.givenNothing().when(RETIRE).refused(new OfficeRefusal.NeverListed(PREFECTURE));
    }

    @Test
    @Rule("R100")
    void the_id_of_an_office_has_a_grammar_so_that_it_is_nobodys_name() {
        for (String name : List.of("Jean Martin", "a_b", "a/b", "-a", "a-", "a--b", "é")) {
            assertThatThrownBy(() -> new OfficeId(name))
                    .as(name)
                    .isInstanceOf(InvalidValueException.class);
        }
    }
}
