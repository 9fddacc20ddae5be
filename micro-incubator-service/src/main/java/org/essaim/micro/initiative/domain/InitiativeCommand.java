package org.essaim.micro.initiative.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Kind;
import org.essaim.contract.PersonId;
import org.essaim.contract.ReinstatementReason;
import org.essaim.contract.RoundKind;
import org.essaim.contract.Stage;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.Command;

/** What can be asked of an initiative, by its people, by an import or by the centre. */
public sealed interface InitiativeCommand extends Command
        permits InitiativeCommand.Launch,
                InitiativeCommand.OpenFirstRound,
                InitiativeCommand.FundRound,
                InitiativeCommand.RecordExpense,
                InitiativeCommand.ReverseExpense,
                InitiativeCommand.RecordUsage,
                InitiativeCommand.EnterStage,
                InitiativeCommand.Integrate,
                InitiativeCommand.Close,
                InitiativeCommand.OfferOwnership,
                InitiativeCommand.AcceptOwnership,
                InitiativeCommand.StopFunding,
                InitiativeCommand.ReinstateFunding,
                InitiativeCommand.SettleReinstatement,
                InitiativeCommand.ReleaseDueGrants,
                TeamCommand,
                DemoCommand,
                ProgressCommand,
                EvidenceCommand {

    InitiativeId initiative();

    @Override
    default String target() {
        return targetOf(initiative());
    }

    /** The id of the aggregate that decides. */
    static String targetOf(InitiativeId initiative) {
        return "initiative:" + initiative.value();
    }

    /**
     * The entry that this command makes: made already, the command changes nothing. Null where the
     * command is known by something else. For a launch and a round it is the id of the grant, for
     * an expense and a use that of the expense and of the evidence.
     */
    default UUID entryId() {
        return null;
    }

    /**
     * Launches without asking anyone (R20-R22).
     *
     * @param launcherOf the division of the launcher; null where an import does not know it (R24)
     * @param owner the launcher, opaque; null where an import does not know it
     * @param irritant what hurts whom; null only in an import (R21)
     * @param trial what will be tried; null only in an import (R21)
     * @param about the irritant that was reported (R90) and is tried on, or null
     * @param origin the initiative that is adopted, or null
     */
    record Launch(
            InitiativeId initiative,
            UUID entryId,
            DivisionId division,
            DivisionId launcherOf,
            PersonId owner,
            WrittenText title,
            Kind kind,
            WrittenText irritant,
            WrittenText trial,
            UUID about,
            LocalDate launchedOn,
            String origin,
            Provenance provenance)
            implements InitiativeCommand {}

    /** Notes what the envelope gave to the launch (R22). */
    record OpenFirstRound(
            InitiativeId initiative,
            UUID grantId,
            Amount amount,
            LocalDate grantedOn,
            LocalDate term)
            implements InitiativeCommand {}

    /**
     * Opens a later round that was decided; the envelope then pays it or all is refused (R32).
     *
     * @param months until the term, 1 or more; at most 6 for a construction (R33)
     */
    record FundRound(
            InitiativeId initiative,
            UUID entryId,
            RoundKind kind,
            Amount amount,
            int months,
            LocalDate decidedOn,
            Provenance provenance)
            implements InitiativeCommand {}

    /**
     * Records money and time that were spent (R15).
     *
     * @param person who spent, opaque; null where an import does not know it
     */
    record RecordExpense(
            InitiativeId initiative,
            UUID entryId,
            Amount amount,
            WrittenText label,
            Purpose purpose,
            LocalDate spentOn,
            PersonId person,
            Provenance provenance)
            implements InitiativeCommand {}

    /** Corrects an expense by its reversal, once (R13). */
    record ReverseExpense(
            InitiativeId initiative,
            UUID entryId,
            UUID expenseId,
            WrittenText reason,
            LocalDate reversedOn,
            PersonId person)
            implements InitiativeCommand {}

    /**
     * Records evidence of use by people outside the team (R50).
     *
     * @param users 0 or more
     * @param delight 0 to 10, or null
     * @param seenAt where it is used, or null
     * @param byRepresentative whether a user representative says so, who alone confirms
     */
    record RecordUsage(
            InitiativeId initiative,
            UUID entryId,
            LocalDate measuredOn,
            int users,
            EvidenceLevel level,
            Integer delight,
            WrittenText seenAt,
            PersonId person,
            boolean byRepresentative,
            Provenance provenance)
            implements InitiativeCommand {}

    /** Goes forward to a stage (R80); consolidation needs both checklists (R81). */
    record EnterStage(
            InitiativeId initiative,
            UUID entryId,
            Stage stage,
            boolean securityChecked,
            boolean reliabilityChecked,
            LocalDate enteredOn,
            PersonId person,
            Provenance provenance)
            implements InitiativeCommand {}

    /**
     * Hands the product over to an administration that accepts (R81).
     *
     * @param acceptedBy who accepts there; null only in an import
     */
    record Integrate(
            InitiativeId initiative,
            UUID entryId,
            WrittenText into,
            WrittenText acceptedBy,
            LocalDate integratedOn,
            PersonId person,
            Provenance provenance)
            implements InitiativeCommand {}

    /** Ends the initiative with what was tried and learnt (R84). */
    record Close(
            InitiativeId initiative,
            UUID entryId,
            WrittenText tried,
            WrittenText learnt,
            LocalDate closedOn,
            PersonId person,
            Provenance provenance)
            implements InitiativeCommand {}

    /** The owner offers the initiative to somebody, who is not the owner before accepting (R28). */
    record OfferOwnership(InitiativeId initiative, UUID entryId, PersonId owner, PersonId to)
            implements InitiativeCommand {}

    /** Accepts the offer and is the one owner from now on (R28). */
    record AcceptOwnership(InitiativeId initiative, UUID entryId, PersonId person)
            implements InitiativeCommand {}

    /** Carries a stop of the centre out, once (R65, R66). */
    record StopFunding(InitiativeId initiative, UUID entryId, UUID expenseId, LocalDate dueOn)
            implements InitiativeCommand {}

    /** Takes a stop back (R67). */
    record ReinstateFunding(
            InitiativeId initiative, UUID stopId, ReinstatementReason reason, UUID because)
            implements InitiativeCommand {}

    /** Notes what the envelope could give back to a reinstated initiative (R67). */
    record SettleReinstatement(InitiativeId initiative, UUID stopId, List<Share> given)
            implements InitiativeCommand {
        public SettleReinstatement {
            given = List.copyOf(given);
        }
    }

    /** Releases what grants hold whose term lies before the day (R29). */
    record ReleaseDueGrants(InitiativeId initiative, LocalDate today)
            implements InitiativeCommand {}
}
