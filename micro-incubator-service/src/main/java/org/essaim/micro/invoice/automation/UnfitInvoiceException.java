package org.essaim.micro.invoice.automation;

/** A file is no electronic invoice that can be read; nothing more is looked for in it. */
final class UnfitInvoiceException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient InvoiceProblem problem;

    UnfitInvoiceException(String file, String element, String found, String code) {
        super(code);
        this.problem = new InvoiceProblem(file, element, found, code);
    }

    InvoiceProblem problem() {
        return problem;
    }
}
