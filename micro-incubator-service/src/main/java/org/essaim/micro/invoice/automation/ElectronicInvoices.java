package org.essaim.micro.invoice.automation;

import module java.base;

import org.essaim.contract.InitiativeId;
import org.essaim.contract.InvalidValueException;
import org.essaim.contract.Money;
import org.essaim.contract.WrittenText;
import org.essaim.micro.invoice.automation.ElectronicInvoice.UnfitInvoiceException;

/**
 * Reads paid invoices from electronic ones (EN 16931), alone or several in a ZIP archive. They say
 * neither when they were paid nor, mostly, for which initiative.
 */
final class ElectronicInvoices {

    /** Types of UNTDID 1001 that ask for money and correct no other invoice. */
    private static final Set<String> KINDS =
            Set.of("326", "380", "386", "389", "393", "500", "501", "751");

    private static final Pattern AMOUNT = Pattern.compile("[+-]?[0-9]{1,15}(\\.[0-9]{0,9})?");
    private static final int MOST_OF_A_NAME = 200;
    private static final int MOST_FILES = 200;
    private static final int MOST_BYTES = 5 << 20;
    private static final int MOST_BYTES_OF_ALL = 20 << 20;

    private final LocalDate paidOn;
    private final Predicate<InitiativeId> launched;
    private final List<InvoiceProblem> problems = new ArrayList<>();
    private final SequencedMap<UUID, PaidInvoice> invoices = new LinkedHashMap<>();

    /**
     * @param paidOn the day on which all of them were paid
     * @param launched whether there is an initiative of that id
     */
    ElectronicInvoices(LocalDate paidOn, Predicate<InitiativeId> launched) {
        this.paidOn = paidOn;
        this.launched = launched;
    }

    List<InvoiceProblem> problems() {
        return List.copyOf(problems);
    }

    /** Each once, although it may stand in several files or in both syntaxes. */
    List<PaidInvoice> invoices() {
        return List.copyOf(invoices.values());
    }

    /** What is in the archive, as far as it is no larger than any honest one. */
    void readArchive(byte[] archive) {
        try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(archive))) {
            int left = MOST_BYTES_OF_ALL;
            int read = 0;
            for (ZipEntry each = files.getNextEntry(); each != null; each = files.getNextEntry()) {
                byte[] file = files.readNBytes(MOST_BYTES + 1);
                left -= file.length;
                if (++read > MOST_FILES || file.length > MOST_BYTES || left < 0) {
                    problems.add(new InvoiceProblem(each.getName(), "", "", "large"));
                    return;
                }
                if (!each.isDirectory()) {
                    read(each.getName(), file);
                }
            }
            if (read == 0) {
                problems.add(new InvoiceProblem(null, "", "", "empty"));
            }
        } catch (IOException | IllegalArgumentException broken) {
            problems.add(new InvoiceProblem(null, "", "", "archive"));
        }
    }

    /**
     * @param name null where it came alone
     */
    void read(String name, byte[] file) {
        try {
            if (InvoiceFile.Kind.of(file) != InvoiceFile.Kind.XML) {
                throw new UnfitInvoiceException(name, "", "", "other");
            }
            take(name, ElectronicInvoice.read(name, file));
        } catch (UnfitInvoiceException unfit) {
            problems.add(unfit.problem());
        }
    }

    private void take(String name, ElectronicInvoice invoice) {
        int before = problems.size();
        Terms terms = new Terms(name, invoice);
        terms.oneOf(InvoiceTerm.KIND, KINDS::contains, "kind");
        terms.oneOf(InvoiceTerm.CURRENCY, Money.EUR.getCurrencyCode()::equals, "currency");
        String number = terms.name(InvoiceTerm.NUMBER);
        String supplier = terms.name(InvoiceTerm.SELLER);
        long cents = terms.paid();
        if (problems.size() > before) {
            return;
        }
        PaidInvoice read =
                new PaidInvoice(
                        supplier,
                        number,
                        initiative(invoice),
                        paidOn,
                        cents,
                        label(invoice, supplier, number));
        PaidInvoice other = invoices.putIfAbsent(InvoiceTable.idOf(read), read);
        if (other != null && other.cents() != cents) {
            terms.problem(InvoiceTerm.NUMBER, "twice");
        }
    }

    /** The one that its references name; null where they name none, or several. */
    private InitiativeId initiative(ElectronicInvoice invoice) {
        Set<InitiativeId> named =
                Stream.of(InvoiceTerm.PROJECT, InvoiceTerm.ORDER, InvoiceTerm.BUYER_REFERENCE)
                        .map(invoice::text)
                        .flatMap(text -> id(text).stream())
                        .filter(launched)
                        .collect(Collectors.toSet());
        return named.size() == 1 ? named.iterator().next() : null;
    }

    private static Optional<InitiativeId> id(String text) {
        try {
            return Optional.of(new InitiativeId(text));
        } catch (InvalidValueException none) {
            return Optional.empty();
        }
    }

    /** Its items; an invoice without lines (Factur-X BASIC WL) says no more than whose it is. */
    private static String label(ElectronicInvoice invoice, String supplier, String number) {
        String items = invoice.text(InvoiceTerm.ITEM);
        return items.isEmpty()
                ? supplier + ", " + number
                : items.codePoints()
                        .limit(WrittenText.MOST_CHARACTERS / 2)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
    }

    /** The terms of one invoice; whatever is wrong with them is said. */
    private final class Terms {

        private final String file;
        private final ElectronicInvoice invoice;

        private Terms(String file, ElectronicInvoice invoice) {
            this.file = file;
            this.invoice = invoice;
        }

        private void problem(InvoiceTerm term, String code) {
            problems.add(new InvoiceProblem(file, invoice.element(term), invoice.text(term), code));
        }

        private String present(InvoiceTerm term) {
            String text = invoice.text(term);
            if (text.isEmpty()) {
                problem(term, "missing");
            }
            return text;
        }

        private void oneOf(InvoiceTerm term, Predicate<String> taken, String code) {
            String text = present(term);
            if (!text.isEmpty() && !taken.test(text)) {
                problem(term, code);
            }
        }

        private String name(InvoiceTerm term) {
            String text = present(term);
            if (text.length() > MOST_OF_A_NAME) {
                problem(term, "long");
            }
            return text;
        }

        /** In cents: all of it on one day, before or after the invoice was written. */
        private long paid() {
            int before = problems.size();
            present(InvoiceTerm.TOTAL);
            present(InvoiceTerm.PAYABLE);
            long total = cents(InvoiceTerm.TOTAL, 0);
            long prepaid = cents(InvoiceTerm.PREPAID, 0);
            long payable = cents(InvoiceTerm.PAYABLE, 0);
            long rounding = cents(InvoiceTerm.ROUNDING, -Money.MOST_CENTS);
            if (problems.size() == before) {
                if (total - prepaid + rounding != payable) {
                    problem(InvoiceTerm.PAYABLE, "sum");
                } else if (prepaid > 0 && payable > 0) {
                    problem(InvoiceTerm.PREPAID, "partly");
                } else if (prepaid + payable == 0) {
                    problem(InvoiceTerm.TOTAL, "nothing");
                }
            }
            return prepaid + payable;
        }

        /** Exact, never rounded (R14); 0 where it is absent. */
        private long cents(InvoiceTerm term, long least) {
            String text = invoice.text(term);
            if (text.isEmpty()) {
                return 0;
            }
            if (AMOUNT.matcher(text).matches()) {
                BigDecimal cents = new BigDecimal(text).movePointRight(2).stripTrailingZeros();
                if (cents.scale() <= 0
                        && cents.compareTo(BigDecimal.valueOf(least)) >= 0
                        && cents.compareTo(BigDecimal.valueOf(Money.MOST_CENTS)) <= 0) {
                    return cents.longValueExact();
                }
            }
            problem(term, "amount");
            return 0;
        }
    }
}
