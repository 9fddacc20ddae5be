package org.essaim.system;

import static org.essaim.testkit.Texts.reference;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.IrritantCategory;
import org.essaim.contract.Kind;
import org.essaim.contract.Recurrence;
import org.essaim.contract.ReleaseCause;
import org.essaim.contract.RoundKind;
import org.essaim.contract.Stage;
import org.essaim.contract.message.v1.EnvelopeGranted;
import org.essaim.contract.message.v1.EnvelopeReleased;
import org.essaim.contract.message.v1.InitiativeClosed;
import org.essaim.contract.message.v1.InitiativeExpenseReversed;
import org.essaim.contract.message.v1.InitiativeIntegrated;
import org.essaim.contract.message.v1.InitiativeLaunched;
import org.essaim.contract.message.v1.InitiativeSpent;
import org.essaim.contract.message.v1.InitiativeStageEntered;
import org.essaim.contract.message.v1.InitiativeUsageMeasured;
import org.essaim.contract.message.v1.IrritantReported;
import org.essaim.contract.message.v1.VolunteersCounted;

/** What a working division could have published in some years, generated from a seed. */
final class GeneratedDivision {

    private static final int DAYS = 1_000;
    private static final int LAST_LAUNCH = 960;
    private static final List<String> TAGS = List.of("forms", "keys", "queues");

    private final SimulatedDivision division;
    private final Random random;
    private final LocalDate today;

    private GeneratedDivision(SimulatedDivision division, long seed, LocalDate today) {
        this.division = division;
        this.random = new Random(seed);
        this.today = today;
    }

    static void publish(SimulatedDivision division, long seed, LocalDate today) {
        GeneratedDivision made = new GeneratedDivision(division, seed, today);
        made.people();
        for (int i = 0; i < 3 + made.random.nextInt(4); i++) {
            made.initiative(new InitiativeId("%s-%d".formatted(division.id, i)));
        }
    }

    private void people() {
        Integer launching = random.nextInt(9);
        Integer atDemos = random.nextInt(9);
        LocalDate day = today.minusDays(random.nextInt(600));
        division.publish(
                new VolunteersCounted(
                        division.id,
                        1 + random.nextInt(30),
                        random.nextInt(9),
                        day,
                        launching,
                        atDemos));
    }

    private void initiative(InitiativeId name) {
        LocalDate day = today.minusDays(DAYS).plusDays(random.nextInt(LAST_LAUNCH));
        UUID irritant = hurts(day);
        launch(name, irritant, day);
        UUID first = grant(name, 1, RoundKind.FIRST, Amount.of(500_00, 10), day);
        long spent = spend(name, Amount.of(500_00, 10), day);
        if (random.nextInt(3) == 0) {
            Amount more = Amount.of(10_000_00 + random.nextInt(90_000_00), 60);
            grant(name, 2, RoundKind.values()[1 + random.nextInt(2)], more, past(day, 40));
            spend(name, more, past(day, 40));
        } else if (day.plusMonths(12).isBefore(today) && spent < 500_00) {
            Amount rest = Amount.of(500_00 - spent, 0);
            LocalDate term = day.plusMonths(12);
            division.publish(
                    new EnvelopeReleased(division.id, name, first, rest, ReleaseCause.TERM, term));
        }
        use(name, day);
        live(name, day);
    }

    private UUID hurts(LocalDate day) {
        UUID irritant = UUID.randomUUID();
        division.publish(
                new IrritantReported(
                        division.id,
                        irritant,
                        IrritantCategory.values()[random.nextInt(2)],
                        Recurrence.WEEKLY,
                        reference("it hurts"),
                        reference("the desk"),
                        List.of(TAGS.get(random.nextInt(TAGS.size()))),
                        day,
                        null));
        return irritant;
    }

    private void launch(InitiativeId name, UUID irritant, LocalDate day) {
        division.publish(
                new InitiativeLaunched(
                        division.id,
                        name,
                        reference("Title of " + name),
                        Kind.values()[random.nextInt(2)],
                        null,
                        day,
                        null,
                        List.of(),
                        List.of(),
                        irritant,
                        null));
    }

    private UUID grant(InitiativeId name, int round, RoundKind kind, Amount amount, LocalDate day) {
        UUID grant = UUID.randomUUID();
        division.publish(
                new EnvelopeGranted(
                        division.id,
                        name,
                        grant,
                        round,
                        kind,
                        amount,
                        day,
                        day.plusMonths(12),
                        List.of(),
                        List.of()));
        return grant;
    }

    /** Some of it, in some expenses; one in five is taken back. */
    private long spend(InitiativeId name, Amount granted, LocalDate from) {
        long net = 0;
        long cents = granted.money().cents() / 3;
        for (int i = 0; i < random.nextInt(4); i++) {
            UUID expense = UUID.randomUUID();
            Amount amount = Amount.of(1 + random.nextLong(cents), 1 + random.nextInt(3));
            LocalDate day = past(from, random.nextInt(200));
            division.publish(
                    new InitiativeSpent(
                            division.id,
                            name,
                            expense,
                            amount,
                            reference("work"),
                            day,
                            BusinessDay.useBy(day),
                            List.of(),
                            List.of()));
            net += amount.money().cents();
            if (random.nextInt(5) == 0) {
                division.publish(
                        new InitiativeExpenseReversed(
                                division.id,
                                name,
                                expense,
                                amount,
                                reference("twice"),
                                past(day, 1)));
                net -= amount.money().cents();
            }
        }
        return net;
    }

    private void use(InitiativeId name, LocalDate launched) {
        for (int i = 0; i < random.nextInt(5); i++) {
            division.publish(
                    new InitiativeUsageMeasured(
                            division.id,
                            name,
                            UUID.randomUUID(),
                            past(launched, random.nextInt(500)),
                            random.nextInt(random.nextInt(4) == 0 ? 40 : 12),
                            EvidenceLevel.values()[random.nextInt(3)],
                            null,
                            null,
                            List.of(),
                            List.of()));
        }
    }

    /** So many days later, and today at the latest. */
    private LocalDate past(LocalDate day, int days) {
        LocalDate later = day.plusDays(days);
        return later.isAfter(today) ? today : later;
    }

    private void live(InitiativeId name, LocalDate launched) {
        List<Stage> reached = new ArrayList<>(List.of(Stage.IDEA));
        for (int i = 0; i < random.nextInt(4); i++) {
            Stage next = Stage.values()[i + 1];
            LocalDate day = past(launched, 20 * (i + 1));
            division.publish(
                    new InitiativeStageEntered(
                            division.id, name, reached.getLast(), next, day, List.of()));
            reached.add(next);
        }
        LocalDate end = past(launched, 100 + random.nextInt(300));
        switch (random.nextInt(5)) {
            case 0 ->
                    division.publish(
                            new InitiativeClosed(
                                    division.id,
                                    name,
                                    reference("much"),
                                    reference("little"),
                                    end));
            case 1 ->
                    division.publish(
                            new InitiativeIntegrated(
                                    division.id, name, reference("a ministry"), end, List.of()));
            default -> {}
        }
    }
}
