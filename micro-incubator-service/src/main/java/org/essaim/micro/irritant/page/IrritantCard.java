package org.essaim.micro.irritant.page;

import module java.base;

import org.essaim.contract.FirstWords;
import org.essaim.micro.irritant.read.InitiativeOnIrritant;
import org.essaim.micro.irritant.read.IrritantRow;
import org.essaim.micro.irritant.read.IrritantStanding;

/**
 * An irritant as it is shown to somebody.
 *
 * @param tried what is tried about it, those that run first
 */
record IrritantCard(IrritantRow row, IrritantStanding standing, List<InitiativeOnIrritant> tried) {

    private static final int MOST = 140;

    /** How it begins: whoever wrote much is read on its own page. */
    public String title() {
        return FirstWords.of(Objects.requireNonNullElse(row.hurts(), "–"), MOST);
    }

    /** Whether somebody tries something about it now. */
    public boolean isTried() {
        return tried.stream().anyMatch(each -> each.ended() == null);
    }
}
