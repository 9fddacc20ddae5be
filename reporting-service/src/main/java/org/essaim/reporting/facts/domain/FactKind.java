package org.essaim.reporting.facts.domain;

import module java.base;

import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.MessageTypes;

/** What a fact is: which message. The names stand in the database and in the open data. */
public enum FactKind {
    DIVISION_ADMITTED("division.admitted.v1"),
    DIVISION_NAMED("division.named.v1"),
    ALLOCATED("envelope.allocated.v1"),
    WITHDRAWN("envelope.withdrawn.v1"),
    GRANTED("envelope.granted.v1"),
    RELEASED("envelope.released.v1"),
    REOPENED("envelope.reopened.v1"),
    SPENT("initiative.spent.v1"),
    REVERSED("initiative.expense-reversed.v1"),
    IRRITANT_REPORTED("irritant.reported.v1"),
    IRRITANT_CORROBORATED("irritant.corroborated.v1"),
    IRRITANT_MERGED("irritant.merged.v1"),
    IRRITANT_RESOLVED("irritant.resolved.v1"),
    IRRITANT_REOPENED("irritant.reopened.v1"),
    LAUNCHED("initiative.launched.v1"),
    TITLE_CORRECTED("initiative.title-corrected.v1"),
    TRIAL_CORRECTED("initiative.trial-corrected.v1"),
    ADDRESS_SET("initiative.address-set.v1"),
    STAGE_ENTERED("initiative.stage-entered.v1"),
    INTEGRATED("initiative.integrated.v1"),
    CLOSED("initiative.closed.v1"),
    USED("initiative.usage-measured.v1"),
    USE_WITHDRAWN("initiative.usage-withdrawn.v1"),
    FLAGGED("initiative.flagged.v1"),
    OBSTACLE_MET("initiative.obstacle-met.v1"),
    WARNED("funding.warned.v1"),
    STOPPED("funding.stopped.v1"),
    STOP_APPLIED("funding.stop-applied.v1"),
    REINSTATED("funding.reinstated.v1"),
    REINSTATEMENT_APPLIED("funding.reinstatement-applied.v1"),
    CASE_OPENED("generalization.case-opened.v1"),
    BOARD_DECIDED("board.decided.v1"),
    PROPOSED("generalization.proposed.v1"),
    ADOPTED("generalization.accepted.v1"),
    DECLINED("generalization.declined.v1"),
    CREDITED("generalization.credited.v1"),
    DEROGATION_GRANTED("derogation.granted.v1"),
    VOLUNTEERS_COUNTED("volunteers.counted.v1"),
    POLICY_PUBLISHED("policy.published.v1"),
    SAMPLE_DRAWN("control.sample-drawn.v1"),
    FINDING_OPENED("control.finding-opened.v1"),
    FINDING_ANSWERED("control.finding-answered.v1"),
    FINDING_CLOSED("control.finding-closed.v1");

    /** All that moves money or time. */
    public static final Set<FactKind> MOVEMENTS =
            Collections.unmodifiableSet(
                    EnumSet.of(ALLOCATED, WITHDRAWN, GRANTED, RELEASED, REOPENED, SPENT, REVERSED));

    private static final Map<Class<?>, FactKind> OF =
            Arrays.stream(values())
                    .collect(Collectors.toUnmodifiableMap(FactKind::message, Function.identity()));

    private final Class<? extends FederationMessage> message;

    FactKind(String type) {
        message = MessageTypes.named(type).orElseThrow();
    }

    /** The record that its payload is read back as. */
    public Class<? extends FederationMessage> message() {
        return message;
    }

    /** Empty where the message is no fact. */
    public static Optional<FactKind> of(Class<? extends FederationMessage> message) {
        return Optional.ofNullable(OF.get(message));
    }
}
