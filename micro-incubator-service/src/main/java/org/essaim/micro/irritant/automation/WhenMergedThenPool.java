package org.essaim.micro.irritant.automation;

import org.essaim.micro.irritant.domain.IrritantCommand;
import org.essaim.micro.irritant.domain.IrritantEvent;
import org.essaim.runtime.command.SameTransaction;
import org.springframework.core.annotation.Order;

/** Who felt the merged one feels the one that goes on, or nothing is merged (R91). */
@SameTransaction
@Order(0)
public class WhenMergedThenPool {

    public IrritantCommand on(IrritantEvent.Merged merged) {
        return new IrritantCommand.Pool(merged.into(), merged.irritant(), merged.people());
    }
}
