package org.essaim.incubator.control.read;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.incubator.control.domain.SampleScope;
import org.essaim.incubator.control.domain.Sampling;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.KeysetQuery;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.essaim.web.SortOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every sample that was ever drawn, and each drawn again (R95). */
@Component
class Samples {

    private static final SortOrder<SampleRow> BY_DAY =
            SortOrder.by("drawn_on", SortKey::day, SampleRow::drawnOn)
                    .then("sample_id", SortKey::id, SampleRow::sampleId);

    private final JdbcClient jdbc;
    private final ControlFactProvider facts;

    Samples(JdbcClient jdbc, ControlFactProvider facts) {
        this.jdbc = jdbc;
        this.facts = facts;
    }

    /** An expense of a population. */
    record Member(UUID expenseId) {}

    /** In the order of their days. */
    Page<SampleRow> all(PageRequest part) {
        return KeysetQuery.of("select * from control_sample")
                .page(jdbc, BY_DAY, RecordMapper.of(SampleRow.class), part);
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
