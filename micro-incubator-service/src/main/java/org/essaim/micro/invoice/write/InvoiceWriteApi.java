package org.essaim.micro.invoice.write;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.essaim.contract.Role;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.RefusedException;
import org.essaim.micro.invoice.automation.InvoiceSheet;
import org.essaim.micro.invoice.automation.Invoices;
import org.essaim.micro.invoice.automation.PaidInvoice;
import org.essaim.micro.invoice.domain.InvoiceRefusal;
import org.essaim.micro.invoice.read.InvoiceBoard;
import org.essaim.web.Created;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.essaim.web.language.Languages;
import org.essaim.web.limits.TakesFile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Brings paid invoices, of which people say themselves whether they are expenses. */
@RestController
@RequestMapping("/api/v1/invoices")
class InvoiceWriteApi {

    private static final int MOST_NAMED = 20;

    private final Invoices invoices;
    private final InvoiceBoard board;

    InvoiceWriteApi(Invoices invoices, InvoiceBoard board) {
        this.invoices = invoices;
        this.board = board;
    }

    /**
     * What became of a file.
     *
     * @param read invoices in it
     * @param proposed those that wait now and did not before; the others are known
     */
    record Brought(int read, int proposed) {}

    /**
     * The answer to an invoice.
     *
     * @param label what the expense is for, in place of what the file says; or null
     */
    record Acceptance(WrittenText label) {}

    /**
     * Proposes paid invoices as expenses to the teams of their initiatives, all of a file or none;
     * refused for anybody but a manager volunteer. Nothing is recorded before somebody accepts
     * (R16, R28).
     *
     * @param file CSV with a line for each invoice: supplier, number, initiative, paid on, euros,
     *     label, or in French fournisseur, numéro, initiative, payée le, montant, libellé
     */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @TakesFile("text/csv")
    @PostMapping
    Brought bring(@RequestBody byte[] file, Caller caller, HttpServletRequest request) {
        invoices.checkManages(caller.person());
        InvoiceSheet sheet = new InvoiceSheet(board::isLaunched);
        List<PaidInvoice> read = sheet.read(file);
        if (!sheet.problems().isEmpty()) {
            Locale language = Languages.of(request);
            String first =
                    sheet.problems().stream()
                            .limit(MOST_NAMED)
                            .map(each -> each.sentence(language))
                            .collect(Collectors.joining(" "));
            throw new RefusedException(
                    new InvoiceRefusal.Unreadable(sheet.problems().size(), first));
        }
        return new Brought(read.size(), invoices.propose(read, caller.person()));
    }

    /**
     * Records an invoice as an expense of its day, as the team itself would record it, once (R15,
     * R28).
     */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/{invoice}/acceptance")
    ResponseEntity<Created> accept(
            @PathVariable UUID invoice, Caller caller, @Valid @RequestBody Acceptance request) {
        Invoices.Accepted accepted = invoices.accept(invoice, request.label(), caller.person());
        return Created.of(
                accepted.expense(), "/api/v1/initiatives/{initiative}", accepted.initiative());
    }

    /** The team, or a manager volunteer, says that an invoice is no expense of it (R28). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/{invoice}/decline")
    ResponseEntity<Void> decline(@PathVariable UUID invoice, Caller caller) {
        invoices.decline(invoice, caller.person());
        return ResponseEntity.noContent().build();
    }
}
