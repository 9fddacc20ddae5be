package org.essaim.micro.initiative.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.micro.initiative.domain.TestCommands.ADA;
import static org.essaim.micro.initiative.domain.TestCommands.BOB;
import static org.essaim.micro.initiative.domain.TestCommands.ID;
import static org.essaim.micro.initiative.domain.TestCommands.LAUNCHED;
import static org.essaim.micro.initiative.domain.TestCommands.TODAY;
import static org.essaim.micro.initiative.domain.TestCommands.closing;
import static org.essaim.micro.initiative.domain.TestCommands.id;
import static org.essaim.micro.initiative.domain.TestCommands.launchedOn;
import static org.essaim.micro.initiative.domain.TestCommands.stage;
import static org.essaim.micro.initiative.domain.TestCommands.use;
import static org.essaim.testkit.Texts.reference;
import static org.essaim.testkit.Texts.text;

import module java.base;

import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.Flag;
import org.essaim.contract.PersonId;
import org.essaim.contract.Stage;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

class UsageEvidenceTest {

    private static final InitiativeCommand KEY =
            new EvidenceCommand.IssueMeasuringKey(Entry.of(ID, id("key"), ADA), "hash");

    private static InitiativeCommand measure(
            String hash, int users, Integer delight, LocalDate day) {
        return new EvidenceCommand.MeasureByKey(
                Entry.of(ID, id("measure")), hash, day, users, delight, text("counter 3"));
    }

    private static InitiativeCommand confirmation(String name, String evidence) {
        return new EvidenceCommand.ConfirmUsage(Entry.of(ID, id(name), BOB), id(evidence));
    }

    @Test
    @Rule("R50")
    void a_product_measures_with_a_key_of_its_own() {
        launchedOn(TODAY)
                .and(KEY)
                .when(measure("hash", 7, 9, TODAY))
                .then(
                        new EvidenceEvent.UsageMeasured(
                                ID,
                                id("measure"),
                                TODAY,
                                7,
                                EvidenceLevel.MEASURED,
                                9,
                                reference("counter 3"),
                                null,
                                List.of(),
                                List.of()));
    }

    @Test
    @Rule("R51")
    void measured_is_no_word_that_somebody_types_and_an_import_tells_it() {
        launchedOn(TODAY)
                .when(typed(Provenance.LIVE))
                .refused(new EvidenceRefusal.MeasuredByHand(ID));
        assertThat(launchedOn(TODAY).when(typed(TestCommands.IMPORTED)).accepted()).hasSize(1);
    }

    private static InitiativeCommand typed(Provenance how) {
        return new EvidenceCommand.RecordUsage(
                new Entry(ID, id("typed"), ADA, how),
                TODAY,
                7,
                EvidenceLevel.MEASURED,
                null,
                null,
                false);
    }

    @Test
    @Rule("R50")
    void without_its_key_or_with_a_revoked_one_nothing_is_measured() {
        var keyed = launchedOn(TODAY).and(KEY);
        var unknown = new EvidenceRefusal.UnknownKey(ID);
        launchedOn(TODAY).when(measure("hash", 7, null, TODAY)).refused(unknown);
        keyed.when(measure("other", 7, null, TODAY)).refused(unknown);
        keyed.when(measure(null, 7, null, TODAY)).refused(unknown);
        var revoke =
                new EvidenceCommand.RevokeMeasuringKey(Entry.of(ID, id("revoke"), ADA), id("key"));
        var revoked = keyed.and(revoke);
        revoked.when(measure("hash", 7, null, TODAY)).refused(unknown);
        revoked.when(
                        new EvidenceCommand.RevokeMeasuringKey(
                                Entry.of(ID, id("again"), ADA), id("key")))
                .nothingMore();
    }

    @Test
    @Rule("R50")
    void what_a_product_measures_is_held_to_the_same_days_and_bounds() {
        var keyed = launchedOn(TODAY).and(KEY);
        keyed.when(measure("hash", -1, null, TODAY)).refused(new EvidenceRefusal.NegativeUsers(-1));
        keyed.when(measure("hash", 1, 11, TODAY))
                .refused(new EvidenceRefusal.DelightOutOfRange(11));
        keyed.when(measure("hash", 1, null, LAUNCHED.minusDays(1)))
                .refused(new LifecycleRefusal.DayBeforeLaunch(LAUNCHED.minusDays(1), LAUNCHED));
        keyed.when(measure("hash", 1, null, TODAY.plusDays(1)))
                .refused(new LifecycleRefusal.FutureDay(TODAY.plusDays(1), TODAY));
        var ended = keyed.and(closing("a", "b"));
        assertThat(ended.when(measure("hash", 1, null, TODAY)).accepted()).hasSize(1);
    }

    @Test
    @Rule({"R50", "R51"})
    void a_confirmed_declaration_is_evidence_of_the_same_day_and_makes_a_used_product() {
        var declared = launchedOn(TODAY).and(use("u", 3, EvidenceLevel.DECLARED, LAUNCHED));
        declared.when(stage("g", Stage.GROWTH)).refused(new LifecycleRefusal.NotUsedYet(ID));
        declared.when(confirmation("c", "u"))
                .then(
                        new EvidenceEvent.UsageConfirmed(
                                ID, id("c"), id("u"), LAUNCHED, 3, null, null, BOB));
        var confirmed = declared.and(confirmation("c", "u"));
        confirmed.when(confirmation("c2", "u")).nothingMore();
        assertThat(confirmed.when(stage("g", Stage.GROWTH)).accepted()).hasSize(1);
        declared.when(confirmation("c", "nothing"))
                .refused(new EvidenceRefusal.UnknownEvidence(id("nothing")));
    }

    @Test
    @Rule("R50")
    void use_is_confirmed_also_after_the_end() {
        var ended =
                launchedOn(TODAY)
                        .and(use("u", 3, EvidenceLevel.DECLARED, LAUNCHED))
                        .and(closing("a", "b"));
        assertThat(ended.when(confirmation("c", "u")).accepted()).hasSize(1);
    }

    private static EvidenceCommand withdrawal(PersonId by, String evidence) {
        return new EvidenceCommand.WithdrawUsage(
                Entry.of(ID, id("withdrawal of " + evidence), by), id(evidence), text("a robot"));
    }

    @Test
    @Rule("R53")
    void who_recorded_it_or_the_owner_withdraws_evidence_once_from_that_day_on() {
        var recorded =
                launchedOn(TODAY)
                        .and(
                                new TeamCommand.NameTeamMember(
                                        Entry.of(ID, id("named"), ADA),
                                        BOB,
                                        TeamRole.DEVELOPER,
                                        LAUNCHED))
                        .and(TestCommands.useBy(BOB, "bobs", 3))
                        .and(TestCommands.useBy(ADA, "adas", 3));
        recorded.when(withdrawal(BOB, "bobs"))
                .then(
                        new EvidenceEvent.UsageWithdrawn(
                                ID,
                                id("withdrawal of bobs"),
                                id("bobs"),
                                reference("a robot"),
                                TODAY,
                                BOB));
        assertThat(recorded.when(withdrawal(ADA, "bobs")).accepted()).hasSize(1);
        recorded.when(withdrawal(BOB, "adas"))
                .refused(new EvidenceRefusal.EvidenceOfAnother(id("adas")));
        recorded.when(withdrawal(ADA, "nothing"))
                .refused(new EvidenceRefusal.UnknownEvidence(id("nothing")));
        recorded.and(withdrawal(BOB, "bobs"))
                .when(
                        new EvidenceCommand.WithdrawUsage(
                                Entry.of(ID, id("again"), ADA), id("bobs"), text("a robot")))
                .nothingMore();
    }

    @Test
    @Rule({"R53", "R81"})
    void what_was_withdrawn_proves_nothing_passes_no_gate_and_is_not_confirmed() {
        var measured = launchedOn(TODAY).and(KEY).and(measure("hash", 7, 9, TODAY));
        assertThat(measured.when(stage("g", Stage.GROWTH)).accepted()).hasSize(1);
        var withdrawn = measured.and(withdrawal(ADA, "measure"));
        withdrawn.when(stage("g", Stage.GROWTH)).refused(new LifecycleRefusal.NotUsedYet(ID));
        withdrawn
                .when(confirmation("c", "measure"))
                .refused(new EvidenceRefusal.EvidenceWithdrawn(id("measure")));
    }

    @Test
    @Rule({"R50", "R53"})
    void a_confirmation_stands_by_itself_until_it_is_withdrawn_too() {
        var confirmed =
                launchedOn(TODAY)
                        .and(use("u", 3, EvidenceLevel.DECLARED, LAUNCHED))
                        .and(confirmation("c", "u"))
                        .and(withdrawal(ADA, "u"));
        assertThat(confirmed.when(stage("g", Stage.GROWTH)).accepted()).hasSize(1);
        confirmed
                .and(withdrawal(ADA, "c"))
                .when(stage("g", Stage.GROWTH))
                .refused(new LifecycleRefusal.NotUsedYet(ID));
    }

    @Test
    @Rule({"R51", "R52"})
    void what_its_users_say_is_measured_and_nobody_of_the_division_said_it() {
        launchedOn(TODAY)
                .when(
                        new EvidenceCommand.CountUsers(
                                Entry.of(ID, id("november")),
                                TODAY,
                                12,
                                8,
                                List.of(Flag.USERS_NEAR_TEAM)))
                .then(
                        new EvidenceEvent.UsageMeasured(
                                ID,
                                id("november"),
                                TODAY,
                                12,
                                EvidenceLevel.MEASURED,
                                8,
                                null,
                                null,
                                List.of(Flag.USERS_NEAR_TEAM),
                                List.of()));
    }
}
