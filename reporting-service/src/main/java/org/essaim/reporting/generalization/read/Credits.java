package org.essaim.reporting.generalization.read;

import module java.base;

import org.essaim.contract.message.v1.GeneralizationCredited;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.Meaning;
import org.essaim.reporting.facts.domain.RecordedFact;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.facts.read.FactTable;
import org.springframework.stereotype.Component;

/** Which divisions are credited for what others adopted (R75). */
@Component
public class Credits {

    private static final String CREDITS = "select f.* from facts f where f.kind = 'CREDITED'";

    private static final String BY_INITIATIVE =
            """
            select division, initiative, count(*) as adoptions,
                count(distinct payload ->> 'adoptingDivision') as divisions,
                max(true_on) as latest_on
              from facts where kind = 'CREDITED'
             group by division, initiative
             order by adoptions desc, division, initiative limit :most
            """;

    private final FactTable facts;

    Credits(FactTable facts) {
        this.facts = facts;
    }

    /** The credit for one adoption. */
    @Meaning(en = "Every credit for an adoption", fr = "Chaque crédit pour une adoption")
    public record Credit(
            @Meaning(en = "the case", fr = "le dossier") UUID caseId,
            @Meaning(en = "who is credited", fr = "à qui revient le crédit") String division,
            @Meaning(en = "the initiative that was adopted", fr = "l’initiative adoptée")
                    String initiative,
            @Meaning(en = "who adopted it", fr = "qui l’a adoptée") String adoptingDivision,
            @Meaning(en = "what it became there", fr = "ce qu’elle y est devenue")
                    String adoptingInitiative,
            @Meaning(en = "the day of the adoption", fr = "le jour de l’adoption")
                    LocalDate adoptedOn,
            LocalDate knownOn) {}

    /**
     * All credits for one initiative.
     *
     * @param divisions that adopted it
     */
    public record CreditedInitiative(
            String division,
            String initiative,
            long adoptions,
            long divisions,
            LocalDate latestOn) {}

    /** The most adopted first. */
    public List<CreditedInitiative> byInitiative(AsOf asOf, int most) {
        return facts.ask(asOf, BY_INITIATIVE)
                .param("most", most)
                .query(CreditedInitiative.class)
                .list();
    }

    /** All of them, in the order in which they were published. */
    public void each(Snapshot snapshot, Consumer<Credit> each) {
        facts.each(snapshot, CREDITS, FactTable.as(Credits::credit), each);
    }

    private static Credit credit(RecordedFact fact) {
        GeneralizationCredited credited = (GeneralizationCredited) fact.message();
        return new Credit(
                credited.caseId(),
                fact.division(),
                fact.initiative(),
                credited.adoptingDivision().value(),
                credited.initiative().value(),
                credited.adoptedOn(),
                fact.knownOn());
    }
}
