package org.essaim.micro.initiative.read;

import module java.base;

import org.essaim.contract.FreeText;
import org.essaim.contract.PersonId;
import org.essaim.federation.text.ShownTexts.Text;
import org.essaim.micro.initiative.domain.CorrectionEvent;

/**
 * Shows what was corrected in the history of its initiative, as it was and as it is (R13).
 *
 * @param texts shows a text by its reference
 */
record CorrectionHistory(Instant recordedAt, Function<FreeText, Text> texts) {

    HistoryEntry entry(CorrectionEvent event) {
        return switch (event) {
            case CorrectionEvent.TextCorrected e ->
                    entry("text-corrected", e.entryId(), e.correctedOn(), e.person())
                            .with("part", e.part())
                            .with("before", e.before() == null ? null : texts.apply(e.before()))
                            .with("after", texts.apply(e.after()));
            case CorrectionEvent.LabelCorrected e ->
                    entry("label-corrected", e.entryId(), e.correctedOn(), e.person())
                            .with("expense", e.expenseId())
                            .with("before", texts.apply(e.before()))
                            .with("after", texts.apply(e.after()));
            case CorrectionEvent.AddressSet e ->
                    entry("address-set", e.entryId(), e.setOn(), e.person())
                            .with("before", e.before() == null ? null : texts.apply(e.before()))
                            .with("after", e.after() == null ? null : texts.apply(e.after()));
        };
    }

    private HistoryEntry entry(String what, UUID id, LocalDate on, PersonId by) {
        return HistoryEntry.of(what, recordedAt, id, on, by);
    }
}
