package org.essaim.reporting.recount.read;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.essaim.contract.BusinessDay;
import org.essaim.reporting.recount.domain.Parameters;
import org.essaim.reporting.recount.domain.Recount;
import org.essaim.reporting.recount.domain.Rules;
import org.essaim.reporting.recount.domain.UseCount;
import org.essaim.reporting.recount.domain.UseReport;
import org.essaim.reporting.timetravel.domain.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Use reports as of any days. One that was counted is remembered for as long as no fact is added,
 * and whoever asks for one that is being counted waits for it instead of counting it twice.
 */
@Component
public class UseReports {

    private static final int MOST_REMEMBERED = 64;

    private final Lives lives;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<Question, CompletableFuture<UseReport>> remembered =
            new LinkedHashMap<>(MOST_REMEMBERED, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<Question, CompletableFuture<UseReport>> eldest) {
                    return size() > MOST_REMEMBERED;
                }
            };

    UseReports(Lives lives, JdbcClient jdbc, Clock clock) {
        this.lives = lives;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Question(AsOf asOf, LocalDate day, long head) {}

    public UseReport of(AsOf asOf) {
        Question question = new Question(asOf, day(asOf), lives.head());
        CompletableFuture<UseReport> mine = new CompletableFuture<>();
        CompletableFuture<UseReport> known = remember(question, mine);
        if (known != mine) {
            return known.join();
        }
        try {
            mine.complete(count(question));
        } catch (RuntimeException failure) {
            forget(question);
            mine.completeExceptionally(failure);
        }
        return mine.join();
    }

    /** The business day by which a question is judged. */
    public LocalDate day(AsOf asOf) {
        return asOf.day(BusinessDay.of(clock.instant()));
    }

    /** What applied on which day, as far as it was known: of the versions then, the highest. */
    public Rules rules(AsOf asOf) {
        List<Version> versions =
                jdbc.sql(
                                """
                                select true_on, other from fact where kind = 'POLICY_PUBLISHED'
                                   and known_on <= :knownOn order by number desc, seq desc
                                """)
                        .param("knownOn", asOf.lastKnown())
                        .query(
                                (row, _) ->
                                        new Version(
                                                row.getObject(1, LocalDate.class),
                                                parameters(row.getString(2))))
                        .list();
        return day ->
                versions.stream()
                        .filter(version -> !version.effectiveOn().isAfter(day))
                        .map(Version::values)
                        .findFirst()
                        .orElse(Parameters.FOUNDING);
    }

    private record Version(LocalDate effectiveOn, Parameters values) {}

    private static Parameters parameters(String values) {
        String[] each = values.split(" ");
        return new Parameters(
                Parameters.MONTHS,
                Integer.parseInt(each[0]),
                Integer.parseInt(each[1]),
                Integer.parseInt(each[2]),
                Integer.parseInt(each[3]),
                null,
                null);
    }

    private UseReport count(Question question) {
        Rules rules = rules(question.asOf());
        UseCount count = new UseCount(rules, question.day());
        lives.visit(
                question.asOf(),
                question.head(),
                null,
                () -> true,
                life -> count.add(Recount.of(life, rules, question.day())));
        return count.report();
    }

    private synchronized CompletableFuture<UseReport> remember(
            Question question, CompletableFuture<UseReport> mine) {
        CompletableFuture<UseReport> known = remembered.putIfAbsent(question, mine);
        return known == null ? mine : known;
    }

    private synchronized void forget(Question question) {
        remembered.remove(question);
    }
}
