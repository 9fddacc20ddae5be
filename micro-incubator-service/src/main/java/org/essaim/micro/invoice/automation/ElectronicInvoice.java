package org.essaim.micro.invoice.automation;

import module java.base;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The terms of an electronic invoice of EN 16931, read in one pass: no document type, nothing from
 * elsewhere, and no more in memory than what is asked for.
 */
final class ElectronicInvoice {

    private static final Map<String, InvoiceTerm.Syntax> ROOTS =
            Map.of(
                    "{urn:oasis:names:specification:ubl:schema:xsd:Invoice-2}Invoice",
                    InvoiceTerm.Syntax.UBL,
                    "{urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100}"
                            + "CrossIndustryInvoice",
                    InvoiceTerm.Syntax.CII);
    private static final String CREDIT_NOTE =
            "{urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2}CreditNote";

    /** The standard needs nine. */
    private static final int DEEPEST = 64;

    private static final int LONGEST_PATH = 200;
    private static final int MOST_OF_ITEMS = 200;

    private final InvoiceTerm.Syntax syntax;
    private final Map<InvoiceTerm, String> terms = new EnumMap<>(InvoiceTerm.class);
    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();

    private ElectronicInvoice(InvoiceTerm.Syntax syntax) {
        this.syntax = syntax;
    }

    /**
     * @param name of the file; null where it came alone
     * @throws UnfitInvoiceException if it is no invoice of the standard that can be read
     */
    static ElectronicInvoice read(String name, byte[] file) throws UnfitInvoiceException {
        XMLInputFactory parsers = XMLInputFactory.newDefaultFactory();
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        parsers.setXMLReporter((_, _, _, _) -> {});
        try {
            XMLStreamReader xml = parsers.createXMLStreamReader(new ByteArrayInputStream(file));
            while (xml.next() != XMLStreamConstants.START_ELEMENT) {
                if (xml.getEventType() == XMLStreamConstants.DTD) {
                    throw new UnfitInvoiceException(name, "DOCTYPE", "", "doctype");
                }
            }
            ElectronicInvoice invoice = new ElectronicInvoice(syntax(name, xml));
            invoice.readBelow(name, xml);
            return invoice;
        } catch (XMLStreamException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNumber();
            throw new UnfitInvoiceException(name, "XML", Integer.toString(line), "broken");
        }
    }

    private static InvoiceTerm.Syntax syntax(String name, XMLStreamReader xml)
            throws UnfitInvoiceException {
        String root = "{" + xml.getNamespaceURI() + "}" + xml.getLocalName();
        InvoiceTerm.Syntax syntax = ROOTS.get(root);
        if (syntax == null) {
            throw new UnfitInvoiceException(
                    name,
                    xml.getLocalName(),
                    xml.getLocalName(),
                    root.equals(CREDIT_NOTE) ? "kind" : "root");
        }
        return syntax;
    }

    private void readBelow(String name, XMLStreamReader xml)
            throws XMLStreamException, UnfitInvoiceException {
        while (xml.next() != XMLStreamConstants.END_DOCUMENT) {
            switch (xml.getEventType()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (path.size() == DEEPEST) {
                        throw new UnfitInvoiceException(name, path.getFirst(), "", "deep");
                    }
                    enter(xml.getLocalName());
                    if (syntax.at(path.getLast()) != null) {
                        take(InvoiceTerm.CURRENCY, xml.getAttributeValue(null, "currencyID"));
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    take(syntax.at(path.peekLast()), text.toString());
                    path.pollLast();
                }
                default -> {}
            }
        }
    }

    /** Where nothing is read the path is not made longer, whatever elements are called there. */
    private void enter(String element) {
        String parent = path.isEmpty() ? "" : path.getLast() + "/";
        path.addLast(parent.length() > LONGEST_PATH ? "-" : parent + element);
        text.setLength(0);
    }

    /** The first of each; of items a few that differ, of currencies the one that is no euro. */
    private void take(InvoiceTerm term, String written) {
        String value = written == null ? "" : plain(written);
        if (term == null || value.isEmpty()) {
            return;
        }
        terms.merge(
                term,
                value,
                (first, next) ->
                        switch (term) {
                            case ITEM ->
                                    first.length() > MOST_OF_ITEMS || first.contains(next)
                                            ? first
                                            : first + ", " + next;
                            case CURRENCY -> first.equals("EUR") ? next : first;
                            default -> first;
                        });
    }

    /** In one line, without what no text may hold. */
    private static String plain(String written) {
        return written.replaceAll("[\\s\\u00a0\\p{Cc}]+", " ").strip();
    }

    /** Empty where it is not there. */
    String text(InvoiceTerm term) {
        return terms.getOrDefault(term, "");
    }

    /** How a sentence calls the element of a term. */
    String element(InvoiceTerm term) {
        return syntax.path(term) + " (" + term.id + ")";
    }

    /** A file is no electronic invoice that can be read; nothing more is looked for in it. */
    static final class UnfitInvoiceException extends Exception {

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
}
