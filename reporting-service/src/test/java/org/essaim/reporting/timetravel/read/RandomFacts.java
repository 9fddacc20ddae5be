package org.essaim.reporting.timetravel.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.reporting.timetravel.domain.AsOf;
import org.essaim.reporting.timetravel.domain.Fact;
import org.essaim.reporting.timetravel.domain.FactKind;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Facts in any order and of any days, many of them late, as the log takes them. */
public final class RandomFacts {

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

    /** Takes in so many more. */
    public void more(int facts) {
        for (int i = 0; i < facts; i++) {
            LocalDate on = day(FIRST);
            LocalDate known = random.nextInt(3) == 0 ? day(on) : on;
            log.add(fact(on).fact(), "stream", ++position, BusinessDay.startOf(known));
        }
    }

    /** Takes in this one, known on its day. */
    public void one(Fact fact) {
        log.add(fact, "stream", ++position, BusinessDay.startOf(fact.trueOn()));
    }

    /** Takes in what a message says, recorded on a day. */
    public void hear(FederationMessage message, LocalDate on) {
        log.on(message, "stream", ++position, BusinessDay.startOf(on).toString());
    }

    /** The threshold of a used product from a day on. */
    public void policy(LocalDate from, int users) {
        Fact fact =
                Fact.of(FactKind.POLICY_PUBLISHED, null, null, from)
                        .number((int) position, null)
                        .naming(users + " 20 25 5", null)
                        .fact();
        log.add(fact, "centre", ++position, BusinessDay.startOf(FIRST));
    }

    private Fact.Draft fact(LocalDate on) {
        FactKind kind = KINDS.get(random.nextInt(KINDS.size()));
        int number = random.nextInt(12);
        String division = "division-" + number % 3;
        Fact.Draft fact =
                Fact.of(kind, division, "initiative-" + number, on)
                        .about(new UUID(number, random.nextInt(3)));
        return switch (kind) {
            case USED ->
                    fact.number(random.nextInt(12), null)
                            .word(random.nextInt(4) == 0 ? "DECLARED" : "MEASURED");
            case STAGE_ENTERED -> fact.number(1 + random.nextInt(3), null);
            case GRANTED -> fact.moving(amount()).word(random.nextBoolean() ? "FIRST" : "LATER");
            case SPENT, REVERSED, RELEASED, ALLOCATED -> fact.moving(amount());
            case REOPENED, WITHDRAWN -> fact.moving(amount().negated());
            default -> fact;
        };
    }

    private Amount amount() {
        return Amount.of(1 + random.nextInt(90_000), 1 + random.nextInt(9));
    }

    private LocalDate day(LocalDate from) {
        long days = Math.max(1, TODAY.toEpochDay() - from.toEpochDay());
        return from.plusDays(random.nextLong(days));
    }
}
