package org.essaim.reporting.money.read;

import module java.base;

import org.essaim.contract.message.v1.ControlSampleDrawn;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.Meaning;
import org.essaim.reporting.facts.domain.RecordedFact;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.facts.read.FactTable;
import org.springframework.stereotype.Component;

/** What control found and drew after the fact (R95, R96): figures alone, and no text. */
@Component
public class Control {

    private static final String FINDINGS =
            """
            select division, count(*) filter (where kind = 'FINDING_OPENED') as opened,
                count(distinct subject_id) filter (where kind = 'FINDING_ANSWERED') as answered,
                count(*) filter (where payload ->> 'outcome' = 'EXPLAINED') as explained,
                count(*) filter (where payload ->> 'outcome' = 'UPHELD') as upheld,
                count(*) filter (where payload ->> 'outcome' = 'WITHDRAWN') as withdrawn
              from facts
             where kind in ('FINDING_OPENED', 'FINDING_ANSWERED', 'FINDING_CLOSED')
             group by division order by division
            """;

    private static final String SAMPLES = "select f.* from facts f where f.kind = 'SAMPLE_DRAWN'";

    private static final String LATEST = " order by f.true_on desc, f.position desc limit :most";

    private final FactTable facts;

    Control(FactTable facts) {
        this.facts = facts;
    }

    /** The findings of a division. */
    @Meaning(
            en = "What control found in each division, in figures",
            fr = "Ce que le contrôle a constaté dans chaque direction, en chiffres")
    public record Findings(
            String division,
            @Meaning(
                            en = "findings opened, whatever became of them",
                            fr = "constats ouverts, quelle qu’en soit la suite")
                    long opened,
            @Meaning(
                            en = "findings that the division has answered",
                            fr = "constats avec une réponse de la direction")
                    long answered,
            @Meaning(
                            en = "closed because the answer explains them",
                            fr = "clos, la réponse les expliquant")
                    long explained,
            @Meaning(en = "closed because they stand", fr = "clos et maintenus") long upheld,
            @Meaning(
                            en = "closed because they should not have been opened",
                            fr = "clos et retirés, ouverts à tort")
                    long withdrawn) {}

    /** One draw, with all that anybody needs to draw it again. */
    @Meaning(
            en = "Every sample of expenses that control drew",
            fr = "Chaque tirage de dépenses par le contrôle")
    public record Sample(
            @Meaning(en = "the sample", fr = "le tirage") UUID sampleId,
            @Meaning(
                            en = "whose expenses were drawn from; absent for those of all",
                            fr = "de quelle direction ; absent si de toutes")
                    String division,
            @Meaning(en = "the day of the draw", fr = "le jour du tirage") LocalDate drawnOn,
            @Meaning(
                            en = "the first day of spending that counts",
                            fr = "le premier jour de dépense qui compte")
                    LocalDate spentFrom,
            @Meaning(en = "the last one", fr = "le dernier") LocalDate spentTo,
            @Meaning(en = "expenses drawn", fr = "dépenses tirées") int drawn,
            @Meaning(en = "expenses drawn from", fr = "dépenses parmi lesquelles") int population,
            @Meaning(
                            en =
                                    "those with the smallest SHA-256 of the seed, a colon and the"
                                            + " expense’s id were drawn",
                            fr =
                                    "les dépenses tirées ont le plus petit SHA-256 de la graine, de"
                                            + " deux-points et de leur identifiant")
                    String seed,
            @Meaning(
                            en = "SHA-256 over the ids of the population, a line each",
                            fr = "SHA-256 des identifiants de la population, un par ligne")
                    String fingerprint,
            LocalDate knownOn) {}

    /** By division, those without a finding left out. */
    public List<Findings> findings(Snapshot snapshot) {
        return facts.ask(snapshot, FINDINGS).query(Findings.class).list();
    }

    /** The latest first. */
    public List<Sample> samples(AsOf asOf, int most) {
        return facts.ask(asOf, SAMPLES + LATEST)
                .param("most", most)
                .query(FactTable.as(Control::sample))
                .list();
    }

    /** All samples, in the order in which they were published. */
    public void eachSample(Snapshot snapshot, Consumer<Sample> each) {
        facts.each(snapshot, SAMPLES, FactTable.as(Control::sample), each);
    }

    private static Sample sample(RecordedFact fact) {
        ControlSampleDrawn drawn = (ControlSampleDrawn) fact.message();
        return new Sample(
                drawn.sampleId(),
                fact.division(),
                drawn.drawnOn(),
                drawn.from(),
                drawn.to(),
                drawn.expenses().size(),
                drawn.population(),
                Long.toString(drawn.seed()),
                drawn.fingerprint(),
                fact.knownOn());
    }
}
