package org.essaim.micro.invoice.write;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Role;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.RefusedException;
import org.essaim.micro.invoice.automation.InvoiceFile;
import org.essaim.micro.invoice.automation.Invoices;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Brings paid invoices, of which people say themselves whether they are expenses. */
@RestController
@RequestMapping("/api/v1/invoices")
class InvoiceWriteApi {

    private static final int MOST_NAMED = 20;

    private final Invoices invoices;
    private final InvoiceBoard board;
    private final Clock clock;

    InvoiceWriteApi(Invoices invoices, InvoiceBoard board, Clock clock) {
        this.invoices = invoices;
        this.board = board;
        this.clock = clock;
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
     * @param initiative of which it is an expense, where the invoice names none; or null
     */
    record Acceptance(WrittenText label, InitiativeId initiative) {}

    /**
     * Proposes paid invoices as expenses to the teams of their initiatives, all of a file or none;
     * refused for anybody but a manager volunteer. Nothing is recorded before somebody accepts
     * (R16, R28).
     *
     * <p>A file is a CSV with a line for each invoice (supplier, number, initiative, paid on,
     * euros, label, or in French fournisseur, numéro, initiative, payée le, montant, libellé), an
     * electronic invoice of EN 16931 in UBL 2.1 or UN/CEFACT CII, or a ZIP archive of such.
     *
     * @param paidOn the day on which all electronic invoices of the file were paid, which they
     *     cannot say themselves; absent for a CSV, which has a day in each line
     */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @TakesFile({"text/csv", "application/xml", "application/zip"})
    @PostMapping
    Brought bring(
            @RequestBody byte[] file,
            @RequestParam(required = false) LocalDate paidOn,
            Caller caller,
            HttpServletRequest request) {
        invoices.checkManages(caller.person());
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        InvoiceFile read = InvoiceFile.read(file, paidOn, today, board::isLaunched);
        List<Function<Locale, String>> problems = read.problems();
        if (!problems.isEmpty()) {
            Locale language = Languages.of(request);
            String first =
                    problems.stream()
                            .limit(MOST_NAMED)
                            .map(each -> each.apply(language))
                            .collect(Collectors.joining(" "));
            throw new RefusedException(new InvoiceRefusal.Unreadable(problems.size(), first));
        }
        int proposed = invoices.propose(read.invoices(), caller.person());
        return new Brought(read.invoices().size(), proposed);
    }

    /**
     * Records an invoice as an expense of its day, as the team itself would record it, once (R15,
     * R28).
     */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/{invoice}/acceptance")
    ResponseEntity<Created> accept(
            @PathVariable UUID invoice, Caller caller, @Valid @RequestBody Acceptance request) {
        Invoices.Accepted accepted =
                invoices.accept(invoice, request.initiative(), request.label(), caller.person());
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
