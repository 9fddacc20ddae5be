package org.essaim.incubator.running;

import static org.essaim.testkit.Texts.reference;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.Flag;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Kind;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.ObstacleKind;
import org.essaim.contract.RoundKind;
import org.essaim.contract.Sha256;
import org.essaim.contract.message.v1.EnvelopeGranted;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.InitiativeAddressSet;
import org.essaim.contract.message.v1.InitiativeExpenseReversed;
import org.essaim.contract.message.v1.InitiativeFlagged;
import org.essaim.contract.message.v1.InitiativeIntegrated;
import org.essaim.contract.message.v1.InitiativeLaunched;
import org.essaim.contract.message.v1.InitiativeObstacleMet;
import org.essaim.contract.message.v1.InitiativeReceiptAttached;
import org.essaim.contract.message.v1.InitiativeSpent;
import org.essaim.contract.message.v1.InitiativeTitleCorrected;
import org.essaim.contract.message.v1.InitiativeUsageMeasured;
import org.essaim.contract.message.v1.InitiativeUsageWithdrawn;

/** What a division tells of one initiative. */
record InitiativeMessages(DivisionId division, InitiativeId initiative) {

    static final Amount EXPENSE = Amount.of(300_00, 4);

    static InitiativeMessages of(DivisionId division, String initiative) {
        return new InitiativeMessages(division, new InitiativeId(initiative));
    }

    FederationMessage launched(LocalDate on) {
        return new InitiativeLaunched(
                division,
                initiative,
                reference(initiative.value()),
                Kind.PROTOTYPE,
                null,
                on,
                null,
                List.of(),
                List.of(),
                null,
                null);
    }

    FederationMessage granted(LocalDate on) {
        return grant("grant", 1, RoundKind.FIRST, Amount.of(500_00, 10), on);
    }

    /** A later round. */
    FederationMessage granted(int round, Amount amount, LocalDate on) {
        return grant("grant" + round, round, RoundKind.LATER, amount, on);
    }

    private FederationMessage grant(
            String name, int round, RoundKind kind, Amount amount, LocalDate on) {
        return new EnvelopeGranted(
                division,
                initiative,
                id(name),
                round,
                kind,
                amount,
                on,
                on.plusMonths(12),
                List.of(),
                List.of());
    }

    FederationMessage spent(String name, LocalDate on, Flag... flags) {
        return spent(id(name), on, flags);
    }

    /** Under an id that the division chose to do harm. */
    FederationMessage spent(UUID id, LocalDate on, Flag... flags) {
        return new InitiativeSpent(
                division,
                initiative,
                id,
                EXPENSE,
                reference("cables"),
                on,
                BusinessDay.useBy(on),
                List.of(flags),
                List.of());
    }

    FederationMessage flagged(Flag flag, String about, LocalDate on) {
        UUID aboutId = about == null ? null : id(about);
        return new InitiativeFlagged(
                division, initiative, id("flag" + flag + about), flag, aboutId, on);
    }

    FederationMessage reversed(String name, LocalDate on) {
        return new InitiativeExpenseReversed(
                division, initiative, id(name), EXPENSE, reference("a mistake"), on);
    }

    FederationMessage used(LocalDate on, int users) {
        return used(id("use" + on), on, users, EvidenceLevel.MEASURED);
    }

    /** Under an id that the division chose to do harm, or on somebody's word. */
    FederationMessage used(UUID id, LocalDate on, int users, EvidenceLevel level) {
        return new InitiativeUsageMeasured(
                division, initiative, id, on, users, level, null, null, List.of(), List.of());
    }

    /** The evidence of that day. */
    FederationMessage withdrawn(LocalDate measuredOn, LocalDate on) {
        return new InitiativeUsageWithdrawn(
                division, initiative, id("use" + measuredOn), reference("a robot"), on);
    }

    FederationMessage integrated(LocalDate on) {
        return new InitiativeIntegrated(
                division, initiative, reference("the ministry"), on, List.of());
    }

    FederationMessage obstacle(String name, ObstacleKind kind, LocalDate on) {
        return new InitiativeObstacleMet(division, initiative, id(name), kind, reference(name), on);
    }

    FederationMessage receipt(String expense, String file, LocalDate on) {
        return new InitiativeReceiptAttached(
                division, initiative, id(expense), HexFormat.of().formatHex(Sha256.of(file)), on);
    }

    FederationMessage titled(String title, LocalDate on) {
        return new InitiativeTitleCorrected(division, initiative, reference(title), on);
    }

    FederationMessage found(String address, LocalDate on) {
        return new InitiativeAddressSet(division, initiative, reference(address), on);
    }

    UUID id(String name) {
        return NamedUuid.of("test", division.value(), initiative.value(), name);
    }
}
