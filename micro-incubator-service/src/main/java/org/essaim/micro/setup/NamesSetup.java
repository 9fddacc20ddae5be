package org.essaim.micro.setup;

import java.util.HashMap;
import java.util.Map;
import org.essaim.eventstore.StableNames;
import org.essaim.micro.adoption.domain.AdoptionEvent;
import org.essaim.micro.credit.domain.CreditEvent;
import org.essaim.micro.derogation.domain.DerogationEvent;
import org.essaim.micro.envelope.domain.EnvelopeEvent;
import org.essaim.micro.envelope.write.EnvelopeAggregate;
import org.essaim.micro.initiative.domain.DemoEvent;
import org.essaim.micro.initiative.domain.EvidenceEvent;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.micro.initiative.domain.ProgressEvent;
import org.essaim.micro.initiative.domain.TeamEvent;
import org.essaim.micro.irritant.domain.IrritantEvent;
import org.essaim.micro.member.domain.MemberEvent;
import org.essaim.micro.policy.domain.PolicyEvent;
import org.essaim.micro.portfolio.domain.PortfolioEvent;
import org.essaim.micro.round.domain.RoundEvent;
import org.essaim.micro.text.domain.TextEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The names under which this service's events are stored, for ever. They differ from the names on
 * the wire, which end in a version.
 */
@Configuration(proxyBeanMethods = false)
class NamesSetup {

    @Bean
    StableNames storedNames() {
        return StableNames.of(names());
    }

    static Map<String, Class<?>> names() {
        Map<String, Class<?>> names = new HashMap<>(around());

        names.put("initiative.launched", InitiativeEvent.Launched.class);
        names.put("initiative.first-round-opened", InitiativeEvent.FirstRoundOpened.class);
        names.put("initiative.round-funded", InitiativeEvent.RoundFunded.class);
        names.put("initiative.spent", InitiativeEvent.Spent.class);
        names.put("initiative.expense-reversed", InitiativeEvent.ExpenseReversed.class);
        names.put("initiative.usage-measured", InitiativeEvent.UsageMeasured.class);
        names.put("initiative.stage-entered", InitiativeEvent.StageEntered.class);
        names.put("initiative.integrated", InitiativeEvent.Integrated.class);
        names.put("initiative.closed", InitiativeEvent.Closed.class);
        names.put("initiative.ownership-offered", InitiativeEvent.OwnershipOffered.class);
        names.put("initiative.ownership-accepted", InitiativeEvent.OwnershipAccepted.class);
        names.put("initiative.grant-released", InitiativeEvent.GrantReleased.class);
        names.put("initiative.grant-reopened", InitiativeEvent.GrantReopened.class);
        names.put("initiative.stopped", InitiativeEvent.Stopped.class);
        names.put("initiative.reinstated", InitiativeEvent.Reinstated.class);
        names.put("initiative.reinstatement-settled", InitiativeEvent.ReinstatementSettled.class);
        names.put("envelope.allocation-received", EnvelopeEvent.AllocationReceived.class);
        names.put("envelope.withdrawn", EnvelopeEvent.Withdrawn.class);
        names.put("envelope.granted", EnvelopeEvent.Granted.class);
        names.put("envelope.released", EnvelopeEvent.Released.class);
        names.put("envelope.reopened", EnvelopeEvent.Reopened.class);
        names.put("envelope.snapshot", EnvelopeAggregate.class);
        names.put("member.accepted", MemberEvent.Accepted.class);
        names.put("member.withdrawn", MemberEvent.Withdrawn.class);
        names.put("member.culture-noted", MemberEvent.CultureNoted.class);
        names.put("policy.received", PolicyEvent.Received.class);
        names.put("policy.chosen-locally", PolicyEvent.ChosenLocally.class);
        names.put("round.asked", RoundEvent.Asked.class);
        names.put("round.voted", RoundEvent.Voted.class);
        names.put("round.decided", RoundEvent.Decided.class);
        names.put("round.rejected", RoundEvent.Rejected.class);
        names.put("round.lapsed", RoundEvent.Lapsed.class);
        names.put("portfolio.import-started", PortfolioEvent.ImportStarted.class);
        names.put("portfolio.imported", PortfolioEvent.Imported.class);
        names.put("text.redacted", TextEvent.Redacted.class);
        return names;
    }

    /** What people do around an initiative, and beside it. */
    private static Map<String, Class<?>> around() {
        Map<String, Class<?>> names = new HashMap<>();
        names.put("initiative.team-member-named", TeamEvent.TeamMemberNamed.class);
        names.put("initiative.team-left", TeamEvent.TeamLeft.class);
        names.put("initiative.group-joined", TeamEvent.GroupJoined.class);
        names.put("initiative.group-left", TeamEvent.GroupLeft.class);
        names.put("initiative.demo-held", DemoEvent.DemoHeld.class);
        names.put("initiative.product-decided", DemoEvent.ProductDecided.class);
        names.put("initiative.demo-missed", DemoEvent.DemoMissed.class);
        names.put("initiative.paused", ProgressEvent.Paused.class);
        names.put("initiative.revived", ProgressEvent.Revived.class);
        names.put("initiative.obstacle-met", ProgressEvent.ObstacleMet.class);
        names.put("initiative.derogation-noted", ProgressEvent.DerogationNoted.class);
        names.put("initiative.flagged", ProgressEvent.Flagged.class);
        names.put("initiative.measuring-key-issued", EvidenceEvent.MeasuringKeyIssued.class);
        names.put("initiative.measuring-key-revoked", EvidenceEvent.MeasuringKeyRevoked.class);
        names.put("initiative.usage-confirmed", EvidenceEvent.UsageConfirmed.class);
        names.put("irritant.reported", IrritantEvent.Reported.class);
        names.put("irritant.corroborated", IrritantEvent.Corroborated.class);
        names.put("irritant.merged", IrritantEvent.Merged.class);
        names.put("irritant.pooled", IrritantEvent.Pooled.class);
        names.put("irritant.resolved", IrritantEvent.Resolved.class);
        names.put("derogation.granted", DerogationEvent.Granted.class);
        names.put("derogation.used", DerogationEvent.Used.class);
        names.put("derogation.expired", DerogationEvent.Expired.class);
        names.put("adoption.proposed", AdoptionEvent.Proposed.class);
        names.put("adoption.adopted", AdoptionEvent.Adopted.class);
        names.put("adoption.declined", AdoptionEvent.Declined.class);
        names.put("credit.consented", CreditEvent.Consented.class);
        names.put("credit.consent-ended", CreditEvent.ConsentEnded.class);
        return names;
    }
}
