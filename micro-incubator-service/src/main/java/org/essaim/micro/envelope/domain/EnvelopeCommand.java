package org.essaim.micro.envelope.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Flag;
import org.essaim.contract.GrantShare;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.ReleaseCause;
import org.essaim.contract.RoundKind;
import org.essaim.contract.decision.Command;

/** What can be asked of a division's one envelope. */
public sealed interface EnvelopeCommand extends Command {

    /** Whose envelope it is. */
    DivisionId division();

    @Override
    default String target() {
        return targetOf(division());
    }

    /** The id of the aggregate that decides. */
    static String targetOf(DivisionId division) {
        return "envelope:" + division.value();
    }

    /** Books an allocation of the centre, once: it is recognised by its id (R10). */
    record ReceiveAllocation(
            DivisionId division, UUID allocationId, int year, Amount amount, LocalDate allocatedOn)
            implements EnvelopeCommand {}

    /** Gives back what is available, at most the amount, in each unit (R10). */
    record Withdraw(
            DivisionId division, UUID withdrawalId, int year, Amount atMost, LocalDate requestedOn)
            implements EnvelopeCommand {}

    /** Gives back what a past withdrawal took, in full or not at all (R10, R16). */
    record ImportWithdrawal(
            DivisionId division, UUID withdrawalId, int year, Amount amount, LocalDate withdrawnOn)
            implements EnvelopeCommand {}

    /**
     * Grants a launch what is available, up to the policy's first round; never refused (R22).
     *
     * @param stated up to which amount instead, as an import tells it (R16); or null
     * @param months until the term instead; or null
     * @param madeUp names of what was stated and is not real
     */
    record GrantFirstRound(
            DivisionId division,
            InitiativeId initiative,
            UUID grantId,
            LocalDate grantedOn,
            List<Flag> flags,
            Amount stated,
            Integer months,
            List<String> madeUp)
            implements EnvelopeCommand {

        /** As the policy says it. */
        public GrantFirstRound(
                DivisionId division,
                InitiativeId initiative,
                UUID grantId,
                LocalDate grantedOn,
                List<Flag> flags) {
            this(division, initiative, grantId, grantedOn, flags, null, null, List.of());
        }
    }

    /** Grants what is available of what a first round lacks, and refuses where that is nothing. */
    record TopUpFirstRound(
            DivisionId division,
            InitiativeId initiative,
            UUID grantId,
            Amount missing,
            LocalDate grantedOn,
            LocalDate term)
            implements EnvelopeCommand {}

    /** Pays a round that was decided, in full or not at all (R32). */
    record GrantRound(
            DivisionId division,
            InitiativeId initiative,
            UUID grantId,
            int round,
            RoundKind kind,
            Amount amount,
            LocalDate grantedOn,
            LocalDate term,
            List<Flag> flags,
            List<String> madeUp)
            implements EnvelopeCommand {}

    /** Takes back what a grant held unspent (R29, R65). */
    record Release(
            DivisionId division,
            InitiativeId initiative,
            GrantShare share,
            ReleaseCause cause,
            LocalDate releasedOn)
            implements EnvelopeCommand {}

    /** Reopens a released grant, in full or not at all (R65, R11). */
    record Reopen(
            DivisionId division, InitiativeId initiative, GrantShare share, LocalDate reopenedOn)
            implements EnvelopeCommand {}

    /** Reopens released grants, in their order, as far as something is available (R67). */
    record ReopenUpTo(
            DivisionId division,
            InitiativeId initiative,
            List<GrantShare> oldestFirst,
            LocalDate reopenedOn)
            implements EnvelopeCommand {}
}
