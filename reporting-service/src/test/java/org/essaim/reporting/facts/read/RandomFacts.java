package org.essaim.reporting.facts.read;

import static org.essaim.testkit.Texts.reference;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Policy;
import org.essaim.contract.PolicyBounds;
import org.essaim.contract.PolicyPeriods;
import org.essaim.contract.ReinstatementReason;
import org.essaim.contract.ReleaseCause;
import org.essaim.contract.RoundKind;
import org.essaim.contract.Stage;
import org.essaim.contract.StopReason;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.contract.message.v1.EnvelopeReleased;
import org.essaim.contract.message.v1.EnvelopeReopened;
import org.essaim.contract.message.v1.EnvelopeWithdrawn;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.FundingReinstated;
import org.essaim.contract.message.v1.FundingStopped;
import org.essaim.contract.message.v1.InitiativeClosed;
import org.essaim.contract.message.v1.InitiativeExpenseReversed;
import org.essaim.contract.message.v1.InitiativeIntegrated;
import org.essaim.contract.message.v1.InitiativeStageEntered;
import org.essaim.contract.message.v1.PolicyPublished;
import org.essaim.reporting.SampleMessages;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.FactKind;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Facts in any order and of any days, many of them late, as the log takes them. */
public final class RandomFacts {

    /** That publishes all of them. */
    public static final String STREAM = "stream";

    public static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    public static final LocalDate TODAY = LocalDate.of(2022, 1, 1);

    /** Now, what was true, what was known, and both. */
    public static final List<AsOf> QUESTIONS =
            List.of(
                    AsOf.NOW,
                    new AsOf(LocalDate.of(2020, 12, 1), null),
                    new AsOf(null, LocalDate.of(2021, 3, 1)),
                    new AsOf(LocalDate.of(2020, 9, 1), LocalDate.of(2021, 6, 1)));

    private static final List<FactKind> KINDS =
            List.of(
                    FactKind.LAUNCHED,
                    FactKind.LAUNCHED,
                    FactKind.SPENT,
                    FactKind.SPENT,
                    FactKind.SPENT,
                    FactKind.REVERSED,
                    FactKind.USED,
                    FactKind.USED,
                    FactKind.USED,
                    FactKind.STAGE_ENTERED,
                    FactKind.STAGE_ENTERED,
                    FactKind.INTEGRATED,
                    FactKind.CLOSED,
                    FactKind.GRANTED,
                    FactKind.RELEASED,
                    FactKind.REOPENED,
                    FactKind.ALLOCATED,
                    FactKind.WITHDRAWN,
                    FactKind.STOPPED,
                    FactKind.STOPPED,
                    FactKind.REINSTATED);

    private final FactLog log;
    private final Random random;
    private long position;

    public RandomFacts(JdbcClient jdbc, long seed) {
        log = new FactLog(jdbc);
        random = new Random(seed);
    }

    /** What was true by any day, what was known by any day, or both. */
    static AsOf anyDays(Random random) {
        int which = random.nextInt(3);
        LocalDate trueOn = FIRST.minusDays(9).plusDays(random.nextInt(760));
        LocalDate knownOn = FIRST.minusDays(9).plusDays(random.nextInt(760));
        return new AsOf(which == 1 ? null : trueOn, which == 0 ? null : knownOn);
    }

    /** Takes in so many more. */
    public void more(int facts) {
        for (int i = 0; i < facts; i++) {
            LocalDate on = day(FIRST);
            receive(message(on), random.nextInt(3) == 0 ? day(on) : on);
        }
    }

    /** Takes in a message that was recorded on a day. */
    public void receive(FederationMessage message, LocalDate on) {
        log.on(message, STREAM, ++position, BusinessDay.startOf(on).toString());
    }

    /** The threshold of a used product from a day on. */
    public void policy(LocalDate from, int users) {
        int version = (int) position;
        Policy values =
                new Policy(
                        version,
                        Amount.of(500_00, 10),
                        12,
                        users,
                        30,
                        20,
                        25,
                        5,
                        14,
                        90,
                        Policy.FOUNDING_WARNINGS,
                        PolicyPeriods.FOUNDING);
        receive(new PolicyPublished(null, from, values, PolicyBounds.FOUNDING), FIRST);
    }

    private FederationMessage message(LocalDate on) {
        FactKind kind = KINDS.get(random.nextInt(KINDS.size()));
        int number = random.nextInt(12);
        DivisionId division = new DivisionId("division-" + number % 3);
        InitiativeId initiative = new InitiativeId("initiative-" + number);
        UUID subject = new UUID(number, random.nextInt(3));
        return switch (kind) {
            case USED, STAGE_ENTERED, INTEGRATED, CLOSED, LAUNCHED ->
                    step(kind, division, initiative, subject, on);
            case STOPPED, REINSTATED -> decision(kind, division, initiative, subject, on);
            default -> movement(kind, division, initiative, subject, on);
        };
    }

    private FederationMessage step(
            FactKind kind,
            DivisionId division,
            InitiativeId initiative,
            UUID subject,
            LocalDate on) {
        return switch (kind) {
            case USED ->
                    SampleMessages.measured(
                            division,
                            initiative,
                            subject,
                            on,
                            random.nextInt(12),
                            random.nextInt(4) == 0
                                    ? EvidenceLevel.DECLARED
                                    : EvidenceLevel.MEASURED);
            case STAGE_ENTERED -> {
                Stage stage = Stage.values()[1 + random.nextInt(3)];
                yield new InitiativeStageEntered(
                        division, initiative, Stage.IDEA, stage, on, List.of());
            }
            case INTEGRATED ->
                    new InitiativeIntegrated(
                            division, initiative, reference("a ministry"), on, List.of());
            case CLOSED ->
                    new InitiativeClosed(
                            division, initiative, reference("much"), reference("little"), on);
            default -> launched(division, initiative, on);
        };
    }

    private static FederationMessage launched(
            DivisionId division, InitiativeId initiative, LocalDate on) {
        return SampleMessages.launched(division, initiative, on);
    }

    private static FederationMessage decision(
            FactKind kind, DivisionId division, InitiativeId initiative, UUID stop, LocalDate on) {
        Instant at = BusinessDay.startOf(on);
        return kind == FactKind.STOPPED
                ? new FundingStopped(
                        division,
                        initiative,
                        stop,
                        stop,
                        on.minusMonths(12),
                        on.minusDays(1),
                        on,
                        StopReason.NOT_USED,
                        at,
                        1,
                        at)
                : new FundingReinstated(
                        division, initiative, stop, ReinstatementReason.EVIDENCE, stop, 1, at);
    }

    private FederationMessage granted(
            DivisionId division,
            InitiativeId initiative,
            UUID subject,
            Amount amount,
            LocalDate on) {
        RoundKind round = random.nextBoolean() ? RoundKind.FIRST : RoundKind.LATER;
        return SampleMessages.granted(division, initiative, subject, 1, round, amount, on);
    }

    private FederationMessage movement(
            FactKind kind,
            DivisionId division,
            InitiativeId initiative,
            UUID subject,
            LocalDate on) {
        Amount amount = Amount.of(1 + random.nextInt(90_000), 1 + random.nextInt(9));
        return switch (kind) {
            case GRANTED -> granted(division, initiative, subject, amount, on);
            case RELEASED ->
                    new EnvelopeReleased(
                            division, initiative, subject, amount, ReleaseCause.TERM, on);
            case REOPENED -> new EnvelopeReopened(division, initiative, subject, amount, on);
            case ALLOCATED ->
                    new EnvelopeAllocated(division, subject, on.getYear(), amount, on, List.of());
            case WITHDRAWN -> new EnvelopeWithdrawn(division, subject, on.getYear(), amount, on);
            case REVERSED ->
                    new InitiativeExpenseReversed(
                            division, initiative, subject, amount, reference("wrong"), on);
            default -> SampleMessages.spent(division, initiative, subject, amount, on);
        };
    }

    private LocalDate day(LocalDate from) {
        long days = Math.max(1, TODAY.toEpochDay() - from.toEpochDay());
        return from.plusDays(random.nextLong(days));
    }
}
