package org.essaim.micro.invoice.automation;

import module java.base;

import org.essaim.contract.InitiativeId;

/**
 * Paid invoices of one file, recognised by what is in it: a sheet (CSV), an electronic invoice of
 * EN 16931 in UBL or CII, or a ZIP archive of such.
 *
 * @param invoices those that can be read; whoever takes them looks at the problems first
 * @param problems all that hinders, a sentence each; empty where nothing does
 */
public record InvoiceFile(List<PaidInvoice> invoices, List<Function<Locale, String>> problems) {

    /** What a file is, by how it begins. */
    enum Kind {
        SHEET,
        XML,
        PDF,
        ARCHIVE;

        private static final String MARKS_AND_BLANKS = "^[\u00ef\u00bb\u00bf\u00fe\u00ff\\x00\\s]+";

        static Kind of(byte[] file) {
            String start =
                    new String(file, 0, Math.min(file.length, 200), StandardCharsets.ISO_8859_1);
            String text = start.replaceAll(MARKS_AND_BLANKS, "");
            return start.startsWith("PK")
                    ? ARCHIVE
                    : text.startsWith("%PDF-") ? PDF : text.startsWith("<") ? XML : SHEET;
        }
    }

    /**
     * @param paidOn the day on which electronic invoices were paid, which they cannot say; null:
     *     not stated. A sheet has a day in each line.
     * @param launched whether there is an initiative of that id
     */
    public static InvoiceFile read(
            byte[] file, LocalDate paidOn, LocalDate today, Predicate<InitiativeId> launched) {
        Kind kind = Kind.of(file);
        if (kind == Kind.SHEET) {
            InvoiceSheet sheet = new InvoiceSheet(launched);
            List<PaidInvoice> read = sheet.read(file);
            return of(read, sheet.problems(), problem -> problem::sentence);
        }
        if (paidOn == null || paidOn.isAfter(today)) {
            String code = paidOn == null ? "day" : "future";
            InvoiceProblem stated = new InvoiceProblem(null, "", String.valueOf(paidOn), code);
            return of(List.of(), List.of(stated), problem -> problem::sentence);
        }
        ElectronicInvoices electronic = new ElectronicInvoices(paidOn, launched);
        if (kind == Kind.ARCHIVE) {
            electronic.readArchive(file);
        } else {
            electronic.read(null, file);
        }
        return of(electronic.invoices(), electronic.problems(), problem -> problem::sentence);
    }

    private static <P> InvoiceFile of(
            List<PaidInvoice> read,
            List<P> problems,
            Function<P, Function<Locale, String>> sentence) {
        return new InvoiceFile(read, problems.stream().map(sentence).toList());
    }
}
