package org.essaim.reporting.timetravel.read;

import java.util.Optional;
import org.essaim.contract.message.v1.BoardDecided;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.GeneralizationCredited;
import org.essaim.reporting.timetravel.domain.Fact;
import org.essaim.reporting.timetravel.domain.FactKind;

/**
 * What the board decided (R71) and who is credited for what others adopted (R75), as facts. How
 * many voted is not among them: a board is so few people that it would single them out (R100).
 */
final class CreditFacts {

    private CreditFacts() {}

    static Optional<Fact.Draft> of(FederationMessage message) {
        return Optional.ofNullable(
                switch (message) {
                    case BoardDecided m ->
                            Fact.of(
                                            FactKind.BOARD_DECIDED,
                                            m.division() == null ? null : m.division().value(),
                                            m.initiative() == null ? null : m.initiative().value(),
                                            m.meetingOn())
                                    .about(m.matterId())
                                    .naming(null, m.caseId())
                                    .word(m.outcome().name())
                                    .between(null, m.reviewOn());
                    case GeneralizationCredited m ->
                            Facts.about(FactKind.CREDITED, m.division(), m.origin(), m.adoptedOn())
                                    .about(m.caseId())
                                    .word(m.adoptingDivision().value())
                                    .naming(m.initiative().value(), null);
                    default -> null;
                });
    }
}
