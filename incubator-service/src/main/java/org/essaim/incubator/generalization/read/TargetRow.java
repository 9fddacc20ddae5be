package org.essaim.incubator.generalization.read;

import java.util.UUID;
import org.essaim.contract.DivisionId;
import org.essaim.contract.IrritantCategory;

/**
 * A division where a product is relevant, and the reason (R72, R76).
 *
 * @param irritantId of the division; null where the board added it, and so are the three after it
 * @param originIrritantId null too where the case was described without an irritant
 * @param category null where the board added it
 * @param tag null where the board added it
 * @param reason of the board, {@code [redacted]} where it was (R100); null where it is an irritant
 */
public record TargetRow(
        DivisionId division,
        UUID irritantId,
        UUID originIrritantId,
        IrritantCategory category,
        String tag,
        String reason) {}
