package org.essaim.micro.envelope.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Flag;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.ReleaseCause;
import org.essaim.contract.RoundKind;
import org.essaim.contract.decision.StoredAs;

/** What happened to an envelope: each is one movement, from one account to another (R12). */
public sealed interface EnvelopeEvent {

    DivisionId division();

    /** From the centre to what is available (R10). */
    @StoredAs("envelope.allocation-received")
    record AllocationReceived(
            DivisionId division, UUID allocationId, int year, Amount amount, LocalDate allocatedOn)
            implements EnvelopeEvent {}

    /** From what is available back to the centre (R10); nothing where nothing was available. */
    @StoredAs("envelope.withdrawn")
    record Withdrawn(
            DivisionId division, UUID withdrawalId, int year, Amount amount, LocalDate requestedOn)
            implements EnvelopeEvent {}

    /**
     * From what is available to an initiative's grant (R22, R32); a first round may be nothing.
     *
     * @param policyVersion by which it was decided (R99)
     */
    @StoredAs("envelope.granted")
    record Granted(
            DivisionId division,
            InitiativeId initiative,
            UUID grantId,
            int round,
            RoundKind kind,
            Amount amount,
            LocalDate grantedOn,
            LocalDate term,
            List<Flag> flags,
            List<String> madeUp,
            int policyVersion)
            implements EnvelopeEvent {
        public Granted {
            flags = List.copyOf(flags);
            madeUp = List.copyOf(madeUp);
        }
    }

    /** From a grant back to what is available (R29, R65). */
    @StoredAs("envelope.released")
    record Released(
            DivisionId division,
            InitiativeId initiative,
            UUID grantId,
            Amount amount,
            ReleaseCause cause,
            LocalDate releasedOn)
            implements EnvelopeEvent {}

    /** From what is available to a grant that had been released (R65, R67). */
    @StoredAs("envelope.reopened")
    record Reopened(
            DivisionId division,
            InitiativeId initiative,
            UUID grantId,
            Amount amount,
            LocalDate reopenedOn)
            implements EnvelopeEvent {}
}
