package org.essaim.incubator.control.read;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.incubator.control.domain.SampleScope;
import org.essaim.incubator.control.domain.Sampling;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.KeysetQuery;
import org.essaim.web.NotFoundException;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.essaim.web.SortOrder;
import org.essaim.web.identity.Members;
import org.essaim.web.limits.Costly;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which samples were drawn, for anybody to draw them again (R95). */
@RestController
@RequestMapping("/api/v1/control/samples")
public class SampleReadApi {

    private static final SortOrder<SampleRow> BY_DAY =
            SortOrder.by("drawn_on", SortKey::day, SampleRow::drawnOn)
                    .then("sample_id", SortKey::id, SampleRow::sampleId);

    private static final SortOrder<Member> BY_ID =
            SortOrder.by("expense_id", SortKey::id, Member::expenseId);

    private final JdbcClient jdbc;
    private final ControlFactProvider facts;

    SampleReadApi(JdbcClient jdbc, ControlFactProvider facts) {
        this.jdbc = jdbc;
        this.facts = facts;
    }

    /** An expense of a population. */
    public record Member(UUID expenseId) {}

    /** Every sample that was drawn, in the order of the days (R95). */
    @Members
    @GetMapping
    Page<SampleRow> samples(@RequestParam(required = false) String division, PageRequest part) {
        return KeysetQuery.of("select * from control_sample")
                .where("division = :division", "division", division)
                .page(jdbc, BY_DAY, RecordMapper.of(SampleRow.class), part);
    }

    /** A sample, drawn again just now and compared (R95). */
    @Costly
    @Members
    @GetMapping("/{sampleId}")
    public SampleDetails sample(@PathVariable UUID sampleId) {
        SampleRow sample = drawn(sampleId);
        List<UUID> population = populationOf(sample);
        boolean same =
                Sampling.fingerprint(population).equals(sample.fingerprint())
                        && Sampling.draw(sample.seed(), population, sample.size())
                                .equals(sample.expenses());
        return new SampleDetails(sample, same);
    }

    /** All that a sample was drawn from, to draw it again elsewhere (R95). */
    @Costly
    @Members
    @GetMapping("/{sampleId}/population")
    Page<Member> population(@PathVariable UUID sampleId, PageRequest part) {
        SampleRow sample = drawn(sampleId);
        return KeysetQuery.of("select expense_id from control_expense")
                .where("ordinal <= :upTo", "upTo", sample.upTo())
                .where("spent_on >= :from", "from", sample.spentFrom())
                .where("spent_on <= :to", "to", sample.spentTo())
                .where("division = :division", "division", sample.division())
                .page(jdbc, BY_ID, RecordMapper.of(Member.class), part);
    }

    /** The last ones that were drawn, the last first. */
    public List<SampleRow> last(int most) {
        return jdbc.sql(
                        """
                        select * from control_sample order by drawn_on desc, sample_id desc limit ?
                        """)
                .param(most)
                .query(RecordMapper.of(SampleRow.class))
                .list();
    }

    /**
     * What it was drawn from, by id: all that had arrived by then.
     *
     * @throws NotFoundException where none has that id
     */
    public List<UUID> drawnFrom(UUID sampleId) {
        return populationOf(drawn(sampleId));
    }

    private List<UUID> populationOf(SampleRow sample) {
        DivisionId division = sample.division() == null ? null : new DivisionId(sample.division());
        return facts.population(
                        new SampleScope(division, sample.spentFrom(), sample.spentTo()),
                        sample.upTo())
                .expenses();
    }

    private SampleRow drawn(UUID sampleId) {
        return jdbc.sql("select * from control_sample where sample_id = ?")
                .param(sampleId)
                .query(RecordMapper.of(SampleRow.class))
                .optional()
                .orElseThrow(() -> new NotFoundException(SampleRow.class, sampleId));
    }
}
