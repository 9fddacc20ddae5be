package org.essaim.micro.initiative.read;

import module java.base;

import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.micro.initiative.domain.ReceiptType;
import org.essaim.runtime.read.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a receipt with whether it is the caller's own to see (R28). */
@Component
record ReceiptFiles(JdbcClient jdbc) {

    /** Empty where the expense has none. */
    Optional<ReceiptFile> of(InitiativeId initiative, UUID expenseId, PersonId caller) {
        return jdbc.sql(
                        """
                        select r.type, r.content,
                               exists (select from initiative i
                                        where i.initiative = r.initiative and i.owner = :caller)
                               or exists (select from initiative_member m
                                           where m.initiative = r.initiative
                                             and m.person = :caller)
                               or exists (select from expense e
                                           where e.expense_id = r.expense_id
                                             and e.person = :caller) as own
                          from receipt r
                         where r.initiative = :initiative and r.expense_id = :expense
                        """)
                .param("caller", caller.value())
                .param("initiative", initiative.value())
                .param("expense", expenseId)
                .query(RecordMapper.of(ReceiptFile.class))
                .optional();
    }

    /**
     * A receipt as it is kept.
     *
     * @param own whether who asks is of the team, or recorded the expense
     */
    record ReceiptFile(ReceiptType type, byte[] content, boolean own) {}
}
