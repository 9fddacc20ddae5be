package org.essaim.incubator.running;

import static org.essaim.testkit.Texts.reference;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.IrritantCategory;
import org.essaim.contract.Kind;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.contract.Recurrence;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.GeneralizationAccepted;
import org.essaim.contract.message.v1.GeneralizationDeclined;
import org.essaim.contract.message.v1.InitiativeCreditConsent;
import org.essaim.contract.message.v1.InitiativeLaunched;
import org.essaim.contract.message.v1.IrritantMerged;
import org.essaim.contract.message.v1.IrritantReopened;
import org.essaim.contract.message.v1.IrritantReported;
import org.essaim.contract.message.v1.IrritantResolved;

/** What a division tells of what hurts there and of what it takes over from others. */
record DivisionMessages(DivisionId division) {

    static DivisionMessages of(String division) {
        return new DivisionMessages(new DivisionId(division));
    }

    UUID irritantId(String name) {
        return NamedUuid.of("test irritant", division.value(), name);
    }

    FederationMessage reported(
            String name, IrritantCategory category, LocalDate on, String... tags) {
        return new IrritantReported(
                division,
                irritantId(name),
                category,
                Recurrence.values()[0],
                reference(name),
                reference("zone"),
                List.of(tags),
                on,
                null);
    }

    FederationMessage merged(String name, String into, LocalDate on) {
        return new IrritantMerged(division, irritantId(name), irritantId(into), on);
    }

    FederationMessage resolved(String name, LocalDate on) {
        return new IrritantResolved(division, irritantId(name), on);
    }

    FederationMessage reopened(String name, LocalDate on) {
        return new IrritantReopened(division, irritantId(name), 1, on);
    }

    /**
     * @param irritant what it is for, or null
     * @param origin what it adopts, or null
     */
    FederationMessage launched(String initiative, String irritant, String origin, LocalDate on) {
        return new InitiativeLaunched(
                division,
                new InitiativeId(initiative),
                reference(initiative),
                Kind.PROTOTYPE,
                null,
                on,
                origin,
                List.of(),
                List.of(),
                irritant == null ? null : irritantId(irritant),
                null);
    }

    FederationMessage consents(String initiative, String owner, LocalDate on) {
        return new InitiativeCreditConsent(
                division,
                new InitiativeId(initiative),
                owner == null ? null : new PersonId(owner),
                on);
    }

    FederationMessage accepts(UUID proposal, String origin, String adoptedAs, LocalDate on) {
        return new GeneralizationAccepted(
                division, proposal, new InitiativeId(origin), new InitiativeId(adoptedAs), on);
    }

    FederationMessage declines(UUID proposal, String origin, LocalDate on) {
        return new GeneralizationDeclined(
                division, proposal, new InitiativeId(origin), reference("no need"), on);
    }
}
