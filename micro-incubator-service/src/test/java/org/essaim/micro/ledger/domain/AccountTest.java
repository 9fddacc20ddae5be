package org.essaim.micro.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.InvalidValueException;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What accounts are called, and which of them contradict what is said of them (R12). */
@Rule("R12")
class AccountTest {

    private static final InitiativeId APLUS = new InitiativeId("aplus");

    @Test
    void an_account_is_found_by_its_name() {
        for (Account account :
                List.of(
                        Account.CENTRE,
                        Account.ENVELOPE,
                        Account.grantedTo(APLUS),
                        Account.spentBy(APLUS))) {
            assertThat(Account.named(account.name())).isEqualTo(account);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nobody", "granted", "spent", "centre:aplus", "envelope:", "SPENT:a"})
    void there_is_no_other(String name) {
        assertThatThrownBy(() -> Account.named(name)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void books_that_say_what_is_said_contradict_nothing_and_what_is_missing_is_nothing() {
        var stated =
                new StatedAccounts(
                        Map.of("envelope", Amount.of(5, 1), "spent:a", Amount.NOTHING), Map.of());

        assertThat(stated.contradicting(Map.of("envelope", Amount.of(5, 1)))).isEmpty();
    }

    @Test
    void an_account_that_holds_another_amount_in_either_unit_or_is_unknown_contradicts() {
        var stated =
                new StatedAccounts(
                        Map.of("a", Amount.of(5, 1), "b", Amount.of(5, 1), "c", Amount.of(5, 1)),
                        Map.of());

        assertThat(
                        stated.contradicting(
                                Map.of(
                                        "a", Amount.of(6, 1),
                                        "b", Amount.of(5, 2),
                                        "c", Amount.of(5, 1),
                                        "nobody", Amount.of(1, 0))))
                .containsExactly("a", "b", "nobody");
    }

    @Test
    void what_is_coming_counts_as_booked() {
        var stated =
                new StatedAccounts(
                        Map.of("envelope", Amount.of(3, 1), "granted:a", Amount.of(2, 0)),
                        Map.of(
                                "envelope", Amount.of(2, 0).negated(),
                                "granted:a", Amount.of(2, 0),
                                "spent:a", Amount.of(1, 0)));

        assertThat(stated.contradicting(Map.of("envelope", Amount.of(5, 1))))
                .containsExactly("spent:a");
    }
}
