package org.essaim.reporting;

import static org.essaim.testkit.Texts.reference;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.CaseReason;
import org.essaim.contract.DivisionId;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.IrritantCategory;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.Recurrence;
import org.essaim.contract.ReinstatementReason;
import org.essaim.contract.ReleaseCause;
import org.essaim.contract.RoundKind;
import org.essaim.contract.Stage;
import org.essaim.contract.message.v1.DivisionAdmitted;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.contract.message.v1.EnvelopeAllocationReceived;
import org.essaim.contract.message.v1.EnvelopeReleased;
import org.essaim.contract.message.v1.EnvelopeReopened;
import org.essaim.contract.message.v1.EnvelopeWithdrawn;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.FundingReinstated;
import org.essaim.contract.message.v1.FundingReinstatementApplied;
import org.essaim.contract.message.v1.FundingStopApplied;
import org.essaim.contract.message.v1.GeneralizationCaseOpened;
import org.essaim.contract.message.v1.InitiativeClosed;
import org.essaim.contract.message.v1.InitiativeExpenseReversed;
import org.essaim.contract.message.v1.InitiativeIntegrated;
import org.essaim.contract.message.v1.InitiativeStageEntered;
import org.essaim.federation.stream.DivisionStream;

/** What a federation could have published, stream by stream, made from a seed. */
final class RandomFederation {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 1, 1);

    private final Map<String, List<FederationMessage>> streams = new LinkedHashMap<>();
    private final Random random;

    private RandomFederation(long seed) {
        random = new Random(seed);
    }

    /** The messages of each stream in their order: the centre's and those of four divisions. */
    static Map<String, List<FederationMessage>> streams(long seed) {
        RandomFederation made = new RandomFederation(seed);
        made.division(new DivisionId("silent"), 0);
        made.division(new DivisionId("anct"), 12);
        made.division(new DivisionId("Fab-Géocommuns"), 5);
        made.division(new DivisionId("dinum"), 9);
        new RandomDecisions(made.streams, made.random).publish();
        return made.streams;
    }

    private void division(DivisionId division, int initiatives) {
        centre(
                new DivisionAdmitted(
                        division,
                        random.nextInt(101),
                        reference("a survey"),
                        null,
                        FIRST_DAY,
                        null));
        for (int i = 0; i < initiatives; i++) {
            UUID id = id("allocation", division, i);
            int year = 2019 + random.nextInt(4);
            Amount all = amount();
            LocalDate day = LocalDate.of(year, 1, 1);
            centre(new EnvelopeAllocated(division, id, year, all, day, List.of()));
            publish(division, new EnvelopeAllocationReceived(division, id, year, all));
            initiative(division, i);
            if (random.nextInt(5) == 0) {
                var back = new EnvelopeWithdrawn(division, id, year, Amount.of(100, 1), day);
                publish(division, back);
            }
        }
    }

    private void initiative(DivisionId division, int number) {
        InitiativeId name = new InitiativeId("%s-%d".formatted(division, number));
        UUID irritant = random.nextBoolean() ? id("irritant", name, 0) : null;
        if (irritant != null) {
            hurts(division, irritant);
        }
        publish(division, SampleMessages.launched(division, name, day(), irritant));
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            money(division, name, i);
        }
        for (int i = 0; i < random.nextInt(4); i++) {
            use(division, name, i);
        }
        Stage reached = Stage.values()[random.nextInt(4)];
        for (int stage = 1; stage <= reached.ordinal(); stage++) {
            Stage from = Stage.values()[stage - 1];
            Stage to = Stage.values()[stage];
            publish(
                    division,
                    new InitiativeStageEntered(division, name, from, to, day(), List.of()));
        }
        end(division, name);
        stop(division, name);
    }

    private void hurts(DivisionId division, UUID irritant) {
        IrritantCategory[] categories = IrritantCategory.values();
        publish(
                division,
                SampleMessages.reported(
                        division,
                        irritant,
                        categories[random.nextInt(categories.length)],
                        Recurrence.DAILY,
                        day()));
    }

    private void money(DivisionId division, InitiativeId name, int number) {
        UUID grant = id("grant", name, number);
        LocalDate granted = day();
        LocalDate term = granted.plusMonths(12);
        Amount amount = amount();
        publish(
                division,
                SampleMessages.granted(
                        division,
                        name,
                        grant,
                        number + 1,
                        RoundKind.values()[random.nextInt(RoundKind.values().length)],
                        amount,
                        granted));
        Amount part = Amount.of(amount.money().cents() / 2, amount.time().halfDays() / 2);
        spend(division, name, number, part);
        Amount rest = amount.minus(part);
        if (random.nextBoolean()) {
            ReleaseCause cause = ReleaseCause.TERM;
            publish(division, new EnvelopeReleased(division, name, grant, rest, cause, term));
            if (random.nextBoolean()) {
                publish(division, new EnvelopeReopened(division, name, grant, rest, term));
            }
        }
    }

    private void spend(DivisionId division, InitiativeId name, int number, Amount part) {
        UUID expense = id("expense", name, number);
        LocalDate spent = day();
        publish(division, SampleMessages.spent(division, name, expense, part, spent));
        if (random.nextInt(4) == 0) {
            publish(
                    division,
                    new InitiativeExpenseReversed(
                            division, name, expense, part, reference("wrong"), day()));
        }
    }

    private void use(DivisionId division, InitiativeId name, int number) {
        EvidenceLevel level = EvidenceLevel.values()[random.nextInt(3)];
        publish(
                division,
                SampleMessages.measured(
                        division,
                        name,
                        id("measure", name, number),
                        day(),
                        random.nextInt(16),
                        level));
    }

    private void end(DivisionId division, InitiativeId name) {
        switch (random.nextInt(4)) {
            case 0 ->
                    publish(
                            division,
                            new InitiativeClosed(
                                    division, name, reference("much"), reference("little"), day()));
            case 1 ->
                    publish(
                            division,
                            new InitiativeIntegrated(
                                    division, name, reference("a ministry"), day(), List.of()));
            default -> {}
        }
        if (random.nextInt(3) == 0) {
            centre(
                    new GeneralizationCaseOpened(
                            division,
                            name,
                            id("case", name, 0),
                            CaseReason.GROWTH,
                            id("evidence", name, 0),
                            day(),
                            30,
                            20,
                            1,
                            day()));
        }
    }

    private void stop(DivisionId division, InitiativeId name) {
        if (random.nextInt(3) != 0) {
            return;
        }
        UUID stop = id("stop", name, 0);
        LocalDate spent = day();
        LocalDate useBy = BusinessDay.useBy(spent);
        centre(SampleMessages.stopped(division, name, stop, id("expense", name, 0), spent, NOW));
        publish(division, new FundingStopApplied(division, name, stop, useBy.plusDays(1), NOW));
        if (random.nextBoolean()) {
            UUID evidence = id("evidence", name, 1);
            ReinstatementReason reason = ReinstatementReason.EVIDENCE;
            centre(new FundingReinstated(division, name, stop, reason, evidence, 1, NOW));
            Amount missing = Amount.of(random.nextInt(1_000), 1);
            publish(division, new FundingReinstatementApplied(division, name, stop, missing, NOW));
        }
    }

    private void centre(FederationMessage message) {
        add(DivisionStream.CENTRE, message);
    }

    private void publish(DivisionId division, FederationMessage message) {
        add(DivisionStream.of(division), message);
    }

    private void add(String stream, FederationMessage message) {
        streams.computeIfAbsent(stream, _ -> new ArrayList<>()).add(message);
    }

    private LocalDate day() {
        return FIRST_DAY.plusDays(random.nextInt(4 * 365));
    }

    private Amount amount() {
        return Amount.of(1 + random.nextLong(150_000_00), 1 + random.nextInt(480));
    }

    private static UUID id(String kind, Object of, int number) {
        return NamedUuid.of(kind, of.toString(), Integer.toString(number));
    }
}
