package org.essaim.micro.derogation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.essaim.testkit.Texts.text;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.contract.Policy;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.Circumstances;
import org.essaim.testkit.DeciderSpec;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

class DerogationDeciderTest {

    private static final UUID ID = NamedUuid.of("test", "derogation");
    private static final InitiativeId APLUS = new InitiativeId("aplus");
    private static final PersonId ADA = new PersonId("p-ada");
    private static final PersonId BOB = new PersonId("p-bob");
    private static final Territory IDF = new Territory("FR/IDF");
    private static final LocalDate FROM = LocalDate.of(2022, 1, 10);
    private static final LocalDate UNTIL = LocalDate.of(2022, 3, 31);
    private static final WrittenText WAIVES = text("three quotes for any purchase");

    private static DeciderSpec<
                    DerogationCommand, DerogationState, DerogationEvent, DerogationRefusal>
            on(LocalDate day) {
        Instant noon = BusinessDay.startOf(day).plusSeconds(12 * 3600);
        return DeciderSpec.of(
                DerogationState.NOT_GRANTED,
                DerogationState::evolve,
                (command, state) ->
                        DerogationDecider.decide(
                                command,
                                state,
                                Set.of(ADA),
                                new Circumstances(noon, Policy.FOUNDING)));
    }

    private static DerogationCommand grant() {
        return new DerogationCommand.Grant(ID, WAIVES, IDF, FROM, UNTIL, ADA);
    }

    private static DerogationCommand use(String name, String where, LocalDate day) {
        return use(name, where, day, BOB);
    }

    private static DerogationCommand use(
            String name, String where, LocalDate day, PersonId person) {
        return new DerogationCommand.Use(
                ID, NamedUuid.of("test", name), APLUS, new Territory(where), day, person);
    }

    private static DerogationEvent granted() {
        return new DerogationEvent.Granted(ID, WAIVES.reference(), IDF, FROM, UNTIL, ADA, FROM);
    }

    private static DeciderSpec<
                            DerogationCommand, DerogationState, DerogationEvent, DerogationRefusal>
                    .Given
            grantedAskedOn(LocalDate day) {
        return on(day).given(List.of(granted()));
    }

    @Test
    @Rule("R93")
    void it_waives_a_named_rule_in_a_territory_with_a_guarantor_and_an_expiry() {
        on(FROM).givenNothing().when(grant()).then(granted());
        grantedAskedOn(FROM).when(grant()).nothingMore();
        grantedAskedOn(FROM)
                .when(new DerogationCommand.Grant(ID, WAIVES, IDF, FROM, UNTIL.plusDays(1), ADA))
                .refused(new DerogationRefusal.GrantedAlready(ID));
    }

    @Test
    @Rule("R93")
    void without_a_rule_a_territory_a_guarantor_or_an_expiry_to_come_it_is_refused() {
        var nothing = on(FROM).givenNothing();
        nothing.when(new DerogationCommand.Grant(ID, null, IDF, FROM, UNTIL, ADA)).refusedBy("R93");
        nothing.when(new DerogationCommand.Grant(ID, WAIVES, null, FROM, UNTIL, ADA))
                .refusedBy("R93");
        nothing.when(new DerogationCommand.Grant(ID, WAIVES, IDF, FROM, UNTIL, null))
                .refusedBy("R93");
        nothing.when(new DerogationCommand.Grant(ID, WAIVES, IDF, FROM, null, ADA))
                .refusedBy("R93");
        nothing.when(new DerogationCommand.Grant(ID, WAIVES, IDF, null, UNTIL, ADA))
                .refusedBy("R93");
        nothing.when(new DerogationCommand.Grant(ID, WAIVES, IDF, UNTIL, FROM, ADA))
                .refusedBy("R93");
        on(UNTIL.plusDays(1)).givenNothing().when(grant()).refusedBy("R93");
        assertThat(on(UNTIL).givenNothing().when(grant()).accepted()).hasSize(1);
    }

    @Test
    @Rule("R93")
    void it_is_used_within_its_territory_and_refused_outside() {
        var used = grantedAskedOn(UNTIL);
        used.when(use("u", "FR/IDF/75", UNTIL))
                .then(
                        new DerogationEvent.Used(
                                ID,
                                NamedUuid.of("test", "u"),
                                APLUS,
                                new Territory("FR/IDF/75"),
                                UNTIL,
                                BOB));
        assertThat(used.when(use("u", "FR/IDF", UNTIL)).accepted()).hasSize(1);
        used.when(use("u", "FR", UNTIL))
                .refused(new DerogationRefusal.OutsideTerritory(new Territory("FR"), IDF));
        used.when(use("u", "FR/IDF-2", UNTIL)).refusedBy("R93");
        used.when(use("u", "BE/IDF", UNTIL)).refusedBy("R93");
        used.and(use("u", "FR/IDF", UNTIL)).when(use("u", "FR/IDF", UNTIL)).nothingMore();
        on(FROM).givenNothing()
                .when(use("u", "FR/IDF", FROM))
                .refused(new DerogationRefusal.UnknownDerogation(ID));
    }

    @Test
    @Rule({"R04", "R93"})
    void nobody_but_a_manager_volunteer_vouches_for_it() {
        on(FROM).givenNothing()
                .when(new DerogationCommand.Grant(ID, WAIVES, IDF, FROM, UNTIL, BOB))
                .refused(new DerogationRefusal.GuarantorLacksCapacity());
    }

    @Test
    @Rule("R93")
    void it_is_not_used_before_its_first_day_though_it_was_granted_already() {
        LocalDate before = FROM.minusDays(1);
        on(before).givenNothing().and(grant()).when(use("u", "FR/IDF", before)).refusedBy("R93");
    }

    @Test
    @Rule("R93")
    void it_lasts_36_months_and_not_a_day_more() {
        LocalDate latest = FROM.plusMonths(36);
        assertThat(on(FROM).givenNothing().when(grantUntil(latest)).accepted()).hasSize(1);
        on(FROM).givenNothing()
                .when(grantUntil(latest.plusDays(1)))
                .refused(new DerogationRefusal.TooLong(latest.plusDays(1), latest, 36));
    }

    @Test
    @Rule("R93")
    void it_is_not_used_for_days_before_its_recording() {
        LocalDate recorded = FROM.plusDays(5);
        var late = on(UNTIL).given(List.of(grantedOn(recorded)));
        late.when(use("u", "FR/IDF", recorded.minusDays(1)))
                .refused(
                        new DerogationRefusal.UsedBeforeRecording(recorded.minusDays(1), recorded));
        assertThat(late.when(use("u", "FR/IDF", recorded)).accepted()).hasSize(1);
        var ofBefore = on(UNTIL).given(List.of(grantedOn(null)));
        assertThat(ofBefore.when(use("u", "FR/IDF", FROM)).accepted()).hasSize(1);
    }

    private static DerogationCommand grantUntil(LocalDate until) {
        return new DerogationCommand.Grant(ID, WAIVES, IDF, FROM, until, ADA);
    }

    private static DerogationEvent grantedOn(LocalDate day) {
        return new DerogationEvent.Granted(ID, WAIVES.reference(), IDF, FROM, UNTIL, ADA, day);
    }

    @Test
    @Rule("R93")
    void who_vouches_for_it_does_not_use_it() {
        grantedAskedOn(UNTIL)
                .when(use("u", "FR/IDF/75", UNTIL, ADA))
                .refused(new DerogationRefusal.UsedByItsGuarantor(ADA));
    }

    @Test
    @Rule("R93")
    void on_its_last_day_it_holds_and_on_the_day_after_or_before_its_first_it_does_not() {
        var later = grantedAskedOn(UNTIL.plusDays(1));
        later.when(use("u", "FR/IDF", UNTIL.plusDays(1)))
                .refused(new DerogationRefusal.OutsideTime(UNTIL.plusDays(1), FROM, UNTIL));
        assertThat(later.when(use("u", "FR/IDF", UNTIL)).accepted()).hasSize(1);
        later.when(use("u", "FR/IDF", FROM.minusDays(1))).refusedBy("R93");
        later.when(use("u", "FR/IDF", UNTIL.plusDays(2)))
                .refused(
                        new DerogationRefusal.UsedInTheFuture(
                                UNTIL.plusDays(2), UNTIL.plusDays(1)));
    }

    @Test
    @Rule("R93")
    void its_end_is_noted_once_on_the_day_after_its_last() {
        grantedAskedOn(UNTIL).when(new DerogationCommand.Expire(ID, UNTIL)).nothingMore();
        LocalDate after = UNTIL.plusDays(1);
        var over = grantedAskedOn(after);
        over.when(new DerogationCommand.Expire(ID, after))
                .then(new DerogationEvent.Expired(ID, after));
        var expired = over.and(new DerogationCommand.Expire(ID, after));
        expired.when(new DerogationCommand.Expire(ID, after.plusDays(9))).nothingMore();
        assertThat(expired.when(use("late", "FR/IDF", UNTIL)).accepted()).hasSize(1);
        expired.when(use("late", "FR/IDF", after)).refusedBy("R93");
    }

    @Test
    void a_territory_is_named_from_the_largest_part_to_the_smallest() {
        assertThatThrownBy(() -> new Territory("FR//75"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Territory(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Territory("a/b/c/d/e/f/g"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Territory("Île-de-France/75")).hasToString("Île-de-France/75");
    }
}
