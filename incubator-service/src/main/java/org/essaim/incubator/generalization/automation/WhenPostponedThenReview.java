package org.essaim.incubator.generalization.automation;

import java.time.LocalDate;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.incubator.generalization.domain.GeneralizationCommand;
import org.essaim.incubator.generalization.domain.GeneralizationEvent;
import org.essaim.runtime.command.SameTransaction;
import org.essaim.runtime.schedule.DailyTask;
import org.essaim.runtime.schedule.Deadlines;

/** A case that is not generalized yet comes back by itself on its date of review (R71). */
@SameTransaction
public class WhenPostponedThenReview implements DailyTask {

    private static final String KIND = "generalization review";

    /** No id has a line break, so that one separates the division from the initiative. */
    private static final String BETWEEN = "\n";

    private final Deadlines deadlines;

    WhenPostponedThenReview(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** The last day of not yet is the one before the review. */
    public void on(GeneralizationEvent.Postponed event) {
        deadlines.set(
                KIND,
                event.caseId().toString(),
                event.division().value() + BETWEEN + event.initiative().value(),
                event.reviewOn().minusDays(1));
    }

    @Override
    public void reached(LocalDate today) {
        deadlines.eachOver(KIND, today, WhenPostponedThenReview::review);
    }

    private static GeneralizationCommand review(String subject) {
        String[] names = subject.split(BETWEEN, 2);
        return new GeneralizationCommand.Review(
                new DivisionId(names[0]), new InitiativeId(names[1]));
    }
}
