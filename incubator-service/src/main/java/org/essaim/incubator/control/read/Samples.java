package org.essaim.incubator.control.read;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.incubator.control.domain.SampleScope;
import org.essaim.incubator.control.domain.Sampling;
import org.essaim.runtime.read.KeysetQuery;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every sample that was ever drawn, and each drawn again (R95). */
@Component
class Samples {

    private static final List<String> BY_DAY = List.of("drawn_on", "sample_id");

    private final JdbcClient jdbc;
    private final ControlFactProvider facts;

    Samples(JdbcClient jdbc, ControlFactProvider facts) {
        this.jdbc = jdbc;
        this.facts = facts;
    }

    /** An expense of a population. */
    record Member(UUID expenseId) {}

    /** In the order of their days. */
    List<SampleRow> all(PageRequest part) {
        return KeysetQuery.of("select * from control_sample")
                .after(BY_DAY, part.afterRow(key -> List.of(key.day(0), key.id(1))))
                .in(jdbc, BY_DAY, part.most())
                .query(RecordMapper.of(SampleRow.class))
                .list();
    }

    static String key(SampleRow row) {
        return SortKey.of(row.drawnOn(), row.sampleId());
    }

    /** Drawn again from what had arrived by then. */
    Optional<SampleDetails> details(UUID sampleId) {
        return one(sampleId)
                .map(
                        sample -> {
                            List<UUID> population = expensesOf(sample);
                            boolean same =
                                    Sampling.fingerprint(population).equals(sample.fingerprint())
                                            && Sampling.draw(
                                                            sample.seed(),
                                                            population,
                                                            sample.size())
                                                    .equals(sample.expenses());
                            return new SampleDetails(sample, same);
                        });
    }

    /** All that the sample was drawn from, by id; empty where there is no such sample. */
    Optional<List<Member>> population(UUID sampleId) {
        return one(sampleId).map(sample -> expensesOf(sample).stream().map(Member::new).toList());
    }

    private List<UUID> expensesOf(SampleRow sample) {
        DivisionId division = sample.division() == null ? null : new DivisionId(sample.division());
        return facts.population(
                        new SampleScope(division, sample.spentFrom(), sample.spentTo()),
                        sample.upTo())
                .expenses();
    }

    private Optional<SampleRow> one(UUID sampleId) {
        return jdbc.sql("select * from control_sample where sample_id = ?")
                .param(sampleId)
                .query(RecordMapper.of(SampleRow.class))
                .optional();
    }
}
