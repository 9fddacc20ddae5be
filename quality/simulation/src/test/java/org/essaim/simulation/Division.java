package org.essaim.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Kind;
import org.essaim.contract.PersonId;
import org.essaim.contract.RoundKind;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.RefusedException;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.contract.message.v1.EnvelopeWithdrawalRequested;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.FundingReinstated;
import org.essaim.contract.message.v1.FundingStopped;
import org.essaim.micro.envelope.domain.EnvelopeEvent;
import org.essaim.micro.envelope.wire.AllocationReception;
import org.essaim.micro.envelope.wire.EnvelopePublication;
import org.essaim.micro.initiative.automation.PaperDivision;
import org.essaim.micro.initiative.domain.InitiativeCommand;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.micro.initiative.domain.Provenance;
import org.essaim.micro.initiative.domain.Purpose;
import org.essaim.micro.initiative.wire.InitiativePublication;
import org.essaim.micro.initiative.wire.StopReception;
import org.essaim.micro.text.domain.TextEvent;
import org.essaim.micro.text.wire.TextPublication;
import org.essaim.node.stream.Publishable;
import org.essaim.simulation.Happened.Fact;
import org.essaim.stream.simulation.SimulatedNode;
import org.essaim.stream.text.Disclosure;
import org.essaim.stream.text.FreeTexts;

/**
 * A division: its deciders, automations, publications and receptions are those of the product; its
 * people launch, spend, measure, reverse, close and redact as chance has it.
 */
final class Division extends Service {

    private static final int INITIATIVES = 3;
    private static final int MOST_AT_ONCE = 6;

    final DivisionId id;

    /** What was ever written here, by its digest, also what was redacted. */
    final Map<String, String> written = new TreeMap<>();

    private final FreeTexts texts;
    private final InitiativePublication initiatives;
    private final EnvelopePublication envelopes = new EnvelopePublication();
    private final TextPublication redactions;
    private final List<Disclosure> said = new ArrayList<>();
    private int entries;

    Division(SimulatedNode node, Random random, Set<Lapse> lapses) {
        super(node, random, lapses);
        this.id = new DivisionId(node.stream.substring("division.".length()));
        this.texts = new FreeTexts(node.jdbc);
        this.initiatives = new InitiativePublication(id);
        this.redactions = new TextPublication(id);
    }

    /** As everything committed makes it. */
    PaperDivision onPaper() {
        return PaperDivision.after(
                id,
                happened.all().stream()
                        .map(Fact::event)
                        .filter(event -> !(event instanceof TextEvent))
                        .toList());
    }

    @Override
    public void act() {
        int what = random.nextInt(11);
        if (onPaper().envelope().allocated().isNothing()) {
            listen(1);
        } else if (what < 4) {
            for (int left = random.nextInt(MOST_AT_ONCE); left >= 0; left--) {
                ask(command());
            }
        } else if (what < 7) {
            tell(1 + random.nextInt(12));
        } else if (what < 9) {
            listen(1 + random.nextInt(4));
        } else {
            redact();
        }
    }

    @Override
    Optional<Publishable> publish(Fact fact) {
        return switch (fact.event()) {
            case InitiativeEvent event -> initiatives.publish(event, fact.time());
            case EnvelopeEvent event -> envelopes.publish(event);
            case TextEvent event ->
                    has(Lapse.REDACTS_IN_SILENCE) ? Optional.empty() : redactions.publish(event);
            default -> throw new IllegalStateException("no event of a division: " + fact);
        };
    }

    /** What the centre decides is never refused: the centre would not know. */
    @Override
    void handle(Heard.Message message) {
        PaperDivision paper = onPaper();
        try {
            List<Object> events = paper.carryOut(() -> carryOut(paper, message.content()), today());
            happened.insert(happened.mint(events));
        } catch (RefusedException refused) {
            complain("refused what the centre decided: " + refused.getMessage());
        }
    }

    private void carryOut(PaperDivision paper, FederationMessage told) {
        StopReception stops = new StopReception(paper, id);
        AllocationReception allocations = new AllocationReception(paper, id);
        switch (told) {
            case FundingStopped stop -> stops.on(stop);
            case FundingReinstated back -> stops.on(back);
            case EnvelopeAllocated given -> allocations.on(given);
            case EnvelopeWithdrawalRequested asked -> allocations.on(asked);
            default -> {
                // of warnings a division only shows something
            }
        }
    }

    private void ask(InitiativeCommand command) {
        try {
            decide(
                    () -> {
                        List<Object> events = onPaper().ask(command, today());
                        if (!events.isEmpty()) {
                            texts.keep(node.stream, said);
                        }
                        return events;
                    });
        } catch (RefusedException refused) {
            // as people are refused now and then
        }
    }

    /** As the service does: the row is emptied and the event recorded, or neither. */
    private void redact() {
        List<String> kept =
                node.jdbc.queryForList(
                        "select digest from free_text where stream = ? and text is not null"
                                + " order by digest",
                        String.class,
                        node.stream);
        if (kept.isEmpty()) {
            return;
        }
        String digest = kept.get(random.nextInt(kept.size()));
        decide(
                () ->
                        texts.redact(node.stream, digest, node.clock.instant())
                                ? List.of(new TextEvent.Redacted(new FreeText(digest), today()))
                                : List.of());
    }

    private InitiativeCommand command() {
        said.clear();
        InitiativeId initiative = new InitiativeId(id.value() + "-" + random.nextInt(INITIATIVES));
        UUID entry = new UUID(node.stream.hashCode(), Integer.MIN_VALUE + entries++);
        if (!onPaper().initiatives().containsKey(initiative)) {
            return launch(initiative, entry);
        }
        Optional<InitiativeEvent.Spent> stoppedFor = stoppedFor(initiative);
        if (stoppedFor.isPresent() && random.nextBoolean()) {
            return setRight(stoppedFor.get(), entry);
        }
        return switch (random.nextInt(12)) {
            case 0, 1, 2, 3, 4 -> spend(initiative, entry);
            case 5, 6 -> measure(initiative, entry);
            case 7 -> reverse(initiative, entry);
            case 8, 9 -> fund(initiative, entry);
            case 10 -> new InitiativeCommand.ReleaseDueGrants(initiative, today());
            default ->
                    random.nextInt(6) == 0 ? close(initiative, entry) : measure(initiative, entry);
        };
    }

    /** What comes late: use that had been seen in time, or that nothing had been spent (R67). */
    private InitiativeCommand setRight(InitiativeEvent.Spent spent, UUID entry) {
        if (random.nextBoolean()) {
            return new InitiativeCommand.ReverseExpense(
                    spent.initiative(), entry, spent.expenseId(), write(), today(), person());
        }
        return new InitiativeCommand.RecordUsage(
                spent.initiative(),
                entry,
                spent.spentOn().plusDays(random.nextInt(365)),
                1 + random.nextInt(3),
                EvidenceLevel.MEASURED,
                null,
                null,
                person(),
                false,
                Provenance.LIVE);
    }

    private Optional<InitiativeEvent.Spent> stoppedFor(InitiativeId initiative) {
        UUID expense = null;
        for (Fact fact : happened.all()) {
            switch (fact.event()) {
                case InitiativeEvent.Stopped e when e.initiative().equals(initiative) ->
                        expense = e.expenseId();
                case InitiativeEvent.Reinstated e when e.initiative().equals(initiative) ->
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
        return new InitiativeCommand.Launch(
                initiative,
                entry,
                id,
                id,
                person(),
                write(),
                Kind.PROTOTYPE,
                write(),
                write(),
                null,
                today(),
                null,
                Provenance.LIVE);
    }

    private InitiativeCommand spend(InitiativeId initiative, UUID entry) {
        Amount amount = Amount.of(1 + random.nextInt(12_000), random.nextInt(3));
        LocalDate on = today().minusDays(random.nextInt(4) == 0 ? random.nextInt(10) : 0);
        return new InitiativeCommand.RecordExpense(
                initiative, entry, amount, write(), Purpose.PRODUCT, on, person(), Provenance.LIVE);
    }

    /** Often told long after it was measured (R50). */
    private InitiativeCommand measure(InitiativeId initiative, UUID entry) {
        LocalDate on = random.nextBoolean() ? today() : someDayInTimeFor(initiative);
        EvidenceLevel level =
                random.nextInt(5) < 2 ? EvidenceLevel.MEASURED : EvidenceLevel.DECLARED;
        return new InitiativeCommand.RecordUsage(
                initiative,
                entry,
                on,
                random.nextInt(4),
                level,
                null,
                null,
                person(),
                false,
                Provenance.LIVE);
    }

    private InitiativeCommand reverse(InitiativeId initiative, UUID entry) {
        List<UUID> spent = spent(initiative).map(InitiativeEvent.Spent::expenseId).toList();
        UUID expense = spent.isEmpty() ? entry : spent.get(random.nextInt(spent.size()));
        return new InitiativeCommand.ReverseExpense(
                initiative, entry, expense, write(), today(), person());
    }

    /** Within the twelve months of something that was spent, if there is something. */
    private LocalDate someDayInTimeFor(InitiativeId initiative) {
        List<LocalDate> spent = spent(initiative).map(InitiativeEvent.Spent::spentOn).toList();
        if (spent.isEmpty()) {
            return today();
        }
        LocalDate on = spent.get(random.nextInt(spent.size())).plusDays(random.nextInt(366));
        return on.isAfter(today()) ? today() : on;
    }

    private Stream<InitiativeEvent.Spent> spent(InitiativeId initiative) {
        return happened.all().stream()
                .map(Fact::event)
                .filter(InitiativeEvent.Spent.class::isInstance)
                .map(InitiativeEvent.Spent.class::cast)
                .filter(event -> event.initiative().equals(initiative));
    }

    private InitiativeCommand fund(InitiativeId initiative, UUID entry) {
        Amount amount = Amount.of(10_000 + random.nextInt(60_000), random.nextInt(10));
        return new InitiativeCommand.FundRound(
                initiative,
                entry,
                RoundKind.LATER,
                amount,
                1 + random.nextInt(18),
                today(),
                Provenance.LIVE);
    }

    private InitiativeCommand close(InitiativeId initiative, UUID entry) {
        return new InitiativeCommand.Close(
                initiative, entry, write(), write(), today(), person(), Provenance.LIVE);
    }

    private PersonId person() {
        return new PersonId("p" + random.nextInt(5));
    }

    /** A text that nobody wrote before, under a salt that the same number gives again. */
    private WrittenText write() {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        String text = "secret of %s no %d".formatted(id, written.size());
        WrittenText one = new WrittenText(text, HexFormat.of().formatHex(salt));
        written.put(one.reference().digest(), text);
        said.add(new Disclosure(one.reference().digest(), one.salt(), text));
        return one;
    }
}
