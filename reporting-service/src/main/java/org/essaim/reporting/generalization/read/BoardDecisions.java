package org.essaim.reporting.generalization.read;

import module java.base;

import org.essaim.contract.BoardOutcome;
import org.essaim.contract.message.v1.BoardDecided;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.Meaning;
import org.essaim.reporting.facts.domain.RecordedFact;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.facts.read.FactTable;
import org.springframework.stereotype.Component;

/**
 * What the board decided (R71). How many voted is not shown: a board is so few people that it would
 * single them out (R100).
 */
@Component
public class BoardDecisions {

    private static final String DECISIONS =
            "select f.* from facts f where f.kind = 'BOARD_DECIDED'";

    private static final String LATEST = " order by f.true_on desc, f.position desc limit :most";

    private final FactTable facts;

    BoardDecisions(FactTable facts) {
        this.facts = facts;
    }

    /** One of them. */
    @Meaning(en = "Every decision of the board", fr = "Chaque décision du collège")
    public record BoardDecision(
            @Meaning(en = "the agenda item", fr = "le point de l’ordre du jour") UUID agendaItemId,
            @Meaning(
                            en = "whose initiative it is about; absent where it is no case",
                            fr = "de quelle direction ; absent si ce n’est pas un dossier")
                    String division,
            @Meaning(
                            en = "the initiative; absent as the division is",
                            fr = "l’initiative ; absente comme la direction")
                    String initiative,
            @Meaning(
                            en = "the case; absent as the division is",
                            fr = "le dossier ; absent comme la direction")
                    UUID caseId,
            BoardOutcome outcome,
            @Meaning(en = "the day of the meeting", fr = "le jour de la séance")
                    LocalDate meetingOn,
            @Meaning(
                            en = "when the case is reviewed; of NOT_YET",
                            fr = "jour du réexamen ; si NOT_YET")
                    LocalDate reviewOn,
            LocalDate knownOn) {}

    /** The latest meeting first. */
    public List<BoardDecision> latest(AsOf asOf, int most) {
        return facts.ask(asOf, DECISIONS + LATEST)
                .param("most", most)
                .query(FactTable.as(BoardDecisions::decision))
                .list();
    }

    /** All of them, in the order in which they were published. */
    public void each(Snapshot snapshot, Consumer<BoardDecision> each) {
        facts.each(snapshot, DECISIONS, FactTable.as(BoardDecisions::decision), each);
    }

    private static BoardDecision decision(RecordedFact fact) {
        BoardDecided decided = (BoardDecided) fact.message();
        return new BoardDecision(
                decided.matterId(),
                fact.division(),
                fact.initiative(),
                decided.caseId(),
                decided.outcome(),
                decided.meetingOn(),
                decided.reviewOn(),
                fact.knownOn());
    }
}
