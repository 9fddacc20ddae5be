package org.essaim.micro.initiative.write;

import module java.base;

import org.essaim.contract.InitiativeId;
import org.essaim.contract.Role;
import org.essaim.micro.initiative.domain.Entry;
import org.essaim.micro.initiative.domain.ReceiptCommand;
import org.essaim.runtime.command.UnitOfWorkRunner;
import org.essaim.web.Created;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.essaim.web.limits.TakesFile;
import org.essaim.web.operation.IfMatch;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files that show what was paid: kept in the division, in no event and no message (R95, R100). */
@RestController
@RequestMapping(ReceiptWriteApi.RECEIPT)
class ReceiptWriteApi {

    static final String RECEIPT = "/api/v1/initiatives/{initiative}/expenses/{expenseId}/receipt";

    private final InitiativeEntries entries;
    private final ReceiptCleaner cleaner;
    private final Receipts receipts;
    private final UnitOfWorkRunner unit;

    ReceiptWriteApi(
            InitiativeEntries entries,
            ReceiptCleaner cleaner,
            Receipts receipts,
            UnitOfWorkRunner unit) {
        this.entries = entries;
        this.cleaner = cleaner;
        this.receipts = receipts;
        this.unit = unit;
    }

    /**
     * The team, or who recorded the expense, attaches its receipt in place of the one before (R28,
     * R95). What the file says of its maker and its place is left out; a photo is kept in its own
     * format, upright and at a size to read. Refused while a finding is open about what would go.
     *
     * @param file a PDF without a password, a JPEG or a PNG of at most 25 million pixels
     */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @TakesFile({
        MediaType.APPLICATION_PDF_VALUE,
        MediaType.IMAGE_JPEG_VALUE,
        MediaType.IMAGE_PNG_VALUE
    })
    @IfMatch(RECEIPT)
    @PutMapping
    ResponseEntity<Created> attach(
            @PathVariable InitiativeId initiative,
            @PathVariable UUID expenseId,
            Caller caller,
            @RequestBody byte[] file) {
        Entry entry = entries.next("receipt", initiative, caller.person());
        CleanFile clean = cleaner.clean(file, caller.person());
        unit.run(
                () -> {
                    UUID finding = receipts.openFinding(initiative);
                    var attach =
                            new ReceiptCommand.AttachReceipt(
                                    entry, expenseId, clean.receipt(), finding);
                    if (entries.changes(attach)) {
                        receipts.keep(initiative, expenseId, clean);
                    }
                });
        return Created.of(entry.id(), RECEIPT, initiative.value(), expenseId);
    }

    /**
     * The team, or who recorded the expense, erases its receipt for good, also after the end of the
     * initiative (R28, R100). Refused while a finding is open.
     */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @IfMatch(RECEIPT)
    @DeleteMapping
    ResponseEntity<Void> erase(
            @PathVariable InitiativeId initiative, @PathVariable UUID expenseId, Caller caller) {
        Entry entry = entries.next("receipt-erasure", initiative, caller.person());
        unit.run(
                () -> {
                    UUID finding = receipts.openFinding(initiative);
                    if (entries.changes(
                            new ReceiptCommand.EraseReceipt(entry, expenseId, finding))) {
                        receipts.erase(expenseId);
                    }
                });
        return ResponseEntity.noContent().build();
    }
}
