package org.essaim.simulation;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Kind;
import org.essaim.contract.PersonId;
import org.essaim.contract.RoundKind;
import org.essaim.contract.WrittenText;
import org.essaim.micro.initiative.domain.Entry;
import org.essaim.micro.initiative.domain.EvidenceCommand;
import org.essaim.micro.initiative.domain.EvidenceEvent;
import org.essaim.micro.initiative.domain.FundingCommand;
import org.essaim.micro.initiative.domain.FundingEvent;
import org.essaim.micro.initiative.domain.InitiativeCommand;
import org.essaim.micro.initiative.domain.LifecycleCommand;
import org.essaim.micro.initiative.domain.Purpose;
import org.essaim.micro.initiative.domain.SpendingCommand;
import org.essaim.simulation.Happened.Fact;
import org.essaim.stream.text.Disclosure;

/** What the people of a division ask, as chance has it, and what they write. */
final class People {

    private static final int INITIATIVES = 3;
    private static final PersonId REPRESENTATIVE = new PersonId("p-representative");

    /** What was ever written, by its digest, also what was redacted. */
    final Map<String, String> written = new TreeMap<>();

    /** The texts of the last command. */
    final List<Disclosure> disclosed = new ArrayList<>();

    private final DivisionId id;
    private final Happened happened;
    private final Random random;
    private LocalDate today;
    private int entries;

    People(DivisionId id, Happened happened, Random random) {
        this.id = id;
        this.happened = happened;
        this.random = random;
    }

    /**
     * The next that somebody asks.
     *
     * @param launched what can be asked about
     */
    InitiativeCommand command(Set<InitiativeId> launched, LocalDate today) {
        this.today = today;
        disclosed.clear();
        InitiativeId initiative = new InitiativeId(id.value() + "-" + random.nextInt(INITIATIVES));
        UUID entry = new UUID(id.value().hashCode(), Integer.MIN_VALUE + entries++);
        if (!launched.contains(initiative)) {
            return launch(initiative, entry);
        }
        Optional<FundingEvent.Spent> stoppedFor = stoppedFor(initiative);
        if (stoppedFor.isPresent() && random.nextInt(5) > 0) {
            return setRight(stoppedFor.get(), entry);
        }
        return switch (random.nextInt(14)) {
            case 0, 1, 2, 3, 4 -> spend(initiative, entry);
            case 5, 6 -> measure(initiative, entry);
            case 7 -> reverse(initiative, entry);
            case 8, 9 -> fund(initiative, entry);
            case 10 ->
                    random.nextInt(4) == 0
                            ? new FundingCommand.RequestTopUp(
                                    Entry.of(initiative, entry, ownerOf(initiative)))
                            : new FundingCommand.ReleaseDueGrants(Entry.none(initiative), today);
            case 11, 12 -> withdraw(initiative, entry);
            default ->
                    random.nextInt(6) == 0 ? close(initiative, entry) : measure(initiative, entry);
        };
    }

    /** What comes late: use that had been seen in time, or that nothing had been spent (R67). */
    private InitiativeCommand setRight(FundingEvent.Spent spent, UUID entry) {
        if (random.nextBoolean()) {
            return new SpendingCommand.ReverseExpense(
                    Entry.of(spent.initiative(), entry, ownerOf(spent.initiative())),
                    spent.expenseId(),
                    write(),
                    today);
        }
        return new EvidenceCommand.RecordUsage(
                Entry.of(spent.initiative(), entry, REPRESENTATIVE),
                spent.spentOn().plusDays(random.nextInt(365)),
                1 + random.nextInt(3),
                EvidenceLevel.CONFIRMED,
                null,
                null,
                true);
    }

    private Optional<FundingEvent.Spent> stoppedFor(InitiativeId initiative) {
        UUID expense = null;
        for (Fact fact : happened.all()) {
            switch (fact.event()) {
                case FundingEvent.Stopped e when e.initiative().equals(initiative) ->
                        expense = e.expenseId();
                case FundingEvent.Reinstated e when e.initiative().equals(initiative) ->
                        expense = null;
                default -> {
                    // nothing about stops of this initiative
                }
            }
        }
        UUID wanted = expense;
        return spent(initiative).filter(each -> each.expenseId().equals(wanted)).findFirst();
    }

    private InitiativeCommand launch(InitiativeId initiative, UUID entry) {
        return new LifecycleCommand.Launch(
                Entry.of(initiative, entry, ownerOf(initiative)),
                id,
                id,
                write(),
                Kind.PROTOTYPE,
                write(),
                write(),
                null,
                today,
                null);
    }

    private InitiativeCommand spend(InitiativeId initiative, UUID entry) {
        Amount amount = Amount.of(1 + random.nextInt(12_000), random.nextInt(3));
        LocalDate on = today.minusDays(random.nextInt(4) == 0 ? random.nextInt(10) : 0);
        return new SpendingCommand.RecordExpense(
                Entry.of(initiative, entry, ownerOf(initiative)),
                amount,
                write(),
                Purpose.PRODUCT,
                on);
    }

    /** Often reported long after it was measured (R50). */
    private InitiativeCommand measure(InitiativeId initiative, UUID entry) {
        LocalDate on = random.nextBoolean() ? today : someDayInTimeFor(initiative);
        if (random.nextInt(4) == 0) {
            return count(initiative, entry, on);
        }
        boolean confirmed = random.nextInt(5) < 2;
        return new EvidenceCommand.RecordUsage(
                Entry.of(initiative, entry, confirmed ? REPRESENTATIVE : ownerOf(initiative)),
                on,
                random.nextInt(4),
                confirmed ? EvidenceLevel.CONFIRMED : EvidenceLevel.DECLARED,
                null,
                null,
                confirmed);
    }

    /** Evidence that proves something in the first place, now and then also twice (R53). */
    private InitiativeCommand withdraw(InitiativeId initiative, UUID entry) {
        List<UUID> proven =
                happened.all().stream()
                        .map(Fact::event)
                        .filter(EvidenceEvent.UsageMeasured.class::isInstance)
                        .map(EvidenceEvent.UsageMeasured.class::cast)
                        .filter(event -> event.initiative().equals(initiative))
                        .filter(event -> event.level().proves())
                        .map(EvidenceEvent.UsageMeasured::evidenceId)
                        .toList();
        UUID evidence = proven.isEmpty() ? entry : proven.get(random.nextInt(proven.size()));
        return new EvidenceCommand.WithdrawUsage(
                Entry.of(initiative, entry, ownerOf(initiative)), evidence, write());
    }

    /** What users said themselves, as the service counts it (R52). */
    private InitiativeCommand count(InitiativeId initiative, UUID entry, LocalDate on) {
        return new EvidenceCommand.CountUsers(
                Entry.of(initiative, entry), on, 1 + random.nextInt(30), null, List.of());
    }

    private InitiativeCommand reverse(InitiativeId initiative, UUID entry) {
        List<UUID> spent = spent(initiative).map(FundingEvent.Spent::expenseId).toList();
        UUID expense = spent.isEmpty() ? entry : spent.get(random.nextInt(spent.size()));
        return new SpendingCommand.ReverseExpense(
                Entry.of(initiative, entry, ownerOf(initiative)), expense, write(), today);
    }

    /** Within the twelve months of something that was spent, if there is something. */
    private LocalDate someDayInTimeFor(InitiativeId initiative) {
        List<LocalDate> spent = spent(initiative).map(FundingEvent.Spent::spentOn).toList();
        if (spent.isEmpty()) {
            return today;
        }
        LocalDate on = spent.get(random.nextInt(spent.size())).plusDays(random.nextInt(366));
        return on.isAfter(today) ? today : on;
    }

    private Stream<FundingEvent.Spent> spent(InitiativeId initiative) {
        return happened.all().stream()
                .map(Fact::event)
                .filter(FundingEvent.Spent.class::isInstance)
                .map(FundingEvent.Spent.class::cast)
                .filter(event -> event.initiative().equals(initiative));
    }

    private InitiativeCommand fund(InitiativeId initiative, UUID entry) {
        Amount amount = Amount.of(10_000 + random.nextInt(60_000), random.nextInt(10));
        return new FundingCommand.FundRound(
                Entry.of(initiative, entry),
                RoundKind.LATER,
                amount,
                12 + random.nextInt(13),
                today);
    }

    private InitiativeCommand close(InitiativeId initiative, UUID entry) {
        return new LifecycleCommand.Close(
                Entry.of(initiative, entry, ownerOf(initiative)), write(), write(), today);
    }

    /** Each initiative has an owner who does everything about it (R28). */
    private static PersonId ownerOf(InitiativeId initiative) {
        return new PersonId("p-" + initiative.value());
    }

    /** A text that nobody wrote before, under a salt that the same number gives again. */
    private WrittenText write() {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        String text = "secret of %s no %d".formatted(id, written.size());
        WrittenText one = new WrittenText(text, HexFormat.of().formatHex(salt));
        written.put(one.reference().digest(), text);
        disclosed.add(new Disclosure(one.reference().digest(), one.salt(), text));
        return one;
    }
}
