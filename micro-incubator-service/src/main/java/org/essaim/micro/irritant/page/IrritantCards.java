package org.essaim.micro.irritant.page;

import module java.base;

import org.essaim.contract.FirstWords;
import org.essaim.contract.PersonId;
import org.essaim.micro.irritant.read.InitiativesOnIrritants;
import org.essaim.micro.irritant.read.InitiativesOnIrritants.InitiativeOnIrritant;
import org.essaim.micro.irritant.read.IrritantBoard;
import org.essaim.micro.irritant.read.IrritantRow;
import org.essaim.micro.irritant.read.IrritantStandings;
import org.essaim.micro.irritant.read.IrritantStandings.IrritantStanding;
import org.springframework.stereotype.Component;

/** Puts together what pages show of irritants. */
@Component
record IrritantCards(
        IrritantBoard board, IrritantStandings standings, InitiativesOnIrritants initiatives) {

    /** So many near ones are read before somebody types on. */
    private static final int NEAR = 4;

    /** Each with how it stands for that person. */
    List<IrritantCard> of(List<IrritantRow> rows, PersonId person) {
        Map<UUID, List<InitiativeOnIrritant>> tried =
                initiatives.of(rows.stream().map(IrritantRow::irritant).toList());
        return rows.stream()
                .map(
                        row ->
                                new IrritantCard(
                                        row,
                                        standings.of(row.irritant(), person),
                                        tried.getOrDefault(row.irritant(), List.of())))
                .toList();
    }

    /** The nearest to what somebody types, and none before they type. */
    List<IrritantCard> near(String typed, PersonId person) {
        return of(board.nearest(typed, NEAR), person);
    }

    /**
     * An irritant as it is shown to somebody.
     *
     * @param tried what is tried about it, those that run first
     */
    record IrritantCard(
            IrritantRow row, IrritantStanding standing, List<InitiativeOnIrritant> tried) {

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
}
