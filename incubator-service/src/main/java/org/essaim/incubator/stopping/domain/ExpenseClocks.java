package org.essaim.incubator.stopping.domain;

import java.util.List;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;

/** The clocks of an initiative's expenses, for others to show. */
@FunctionalInterface
public interface ExpenseClocks {

    /** By all that has been read and the policies in force; empty where nothing was spent. */
    List<ExpenseClock> today(DivisionId division, InitiativeId initiative);
}
