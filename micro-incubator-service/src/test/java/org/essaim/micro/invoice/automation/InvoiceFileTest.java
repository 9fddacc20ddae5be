package org.essaim.micro.invoice.automation;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.InitiativeId;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read of electronic invoices, and what is said of those that cannot be used. */
class InvoiceFileTest {

    private static final LocalDate PAID = LocalDate.of(2026, 11, 12);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final InitiativeId DOOR = new InitiativeId("door");
    private static final String UBL = ElectronicSamples.ubl("F-1", "door");

    @Test
    @Rule("R14")
    void both_syntaxes_are_read_with_supplier_number_total_with_tax_items_and_project() {
        assertThat(read(UBL).invoices())
                .containsExactly(
                        new PaidInvoice(
                                "Bois & Cie", "F-1", DOOR, PAID, 120_50, "Des planches, Des vis"));
        assertThat(read(ElectronicSamples.cii("F-2", "4500012")).invoices())
                .containsExactly(
                        new PaidInvoice("BOIS & CIE", "F-2", null, PAID, 120_50, "Des planches"));
    }

    @Test
    @Rule("R15")
    void references_that_name_two_initiatives_name_none() {
        String buyer = "<b:BuyerReference>key</b:BuyerReference>";
        assertThat(read(UBL.replace("<a:Project", buyer + "<a:Project")).invoices())
                .extracting(PaidInvoice::initiative)
                .containsOnlyNulls()
                .hasSize(1);
    }

    @Test
    @Rule("R15")
    void an_invoice_that_stands_in_an_archive_twice_in_two_syntaxes_is_one() {
        InvoiceFile read = archive("ubl.xml", UBL, "cii.xml", ElectronicSamples.cii("f-1", "door"));
        assertThat(sentences(read, Locale.ENGLISH)).isEmpty();
        assertThat(read.invoices()).extracting(PaidInvoice::number).containsExactly("F-1");
    }

    @Test
    @Rule("R16")
    void all_that_hinders_in_an_archive_is_said_with_file_and_element() {
        InvoiceFile read =
                archive(
                        "a.xml",
                        UBL,
                        "b.xml",
                        UBL.replace("120.50", "120.51"),
                        "c.xml",
                        UBL.replace("<b:ID>F-1</b:ID>", ""),
                        "d.pdf",
                        "%PDF-1.7");
        assertThat(sentences(read, Locale.ENGLISH))
                .containsExactly(
                        "b.xml: the element ID (BT-1) holds “F-1”, which another file of the same"
                                + " supplier has with another amount.",
                        "c.xml: the element ID (BT-1) is missing or empty.",
                        "d.pdf: it is no XML; of a Factur-X PDF the file factur-x.xml in it is"
                                + " taken.");
        assertThat(sentences(read, Locale.FRENCH).get(1))
                .isEqualTo("c.xml\u00a0: l’élément ID (BT-1) manque ou est vide.");
    }

    @ParameterizedTest
    @Rule({"R13", "R14", "R16"})
    @CsvSource(
            delimiter = '|',
            value = {
                ">380<|>381<|InvoiceTypeCode (BT-3) says “381”, which asks for no payment",
                ">380<|>384<|InvoiceTypeCode (BT-3) says “384”, which asks for no payment",
                ">EUR<|>USD<|DocumentCurrencyCode (BT-5) says “USD”; an expense is in euros",
                "\"EUR\">120.50</b:P|\"USD\">120.50</b:P|(BT-5) says “USD”; an expense is in euros",
                ">120.50</b:P|>120.505</b:P|PayableAmount (BT-115) holds “120.505”, which is no",
                ">120.50</b:P|>-120.50</b:P|PayableAmount (BT-115) holds “-120.50”, which is no",
                ">120.50</b:P|>1e2</b:P|PayableAmount (BT-115) holds “1e2”, which is no amount",
                ">120.50</b:P|>120.49</b:P|PayableAmount (BT-115) holds “120.49”, which is not",
                ">120.50</b:P|></b:P|PayableAmount (BT-115) is missing or empty.",
                ">120.50</b|>0</b|TaxInclusiveAmount (BT-112) holds “0”: nothing",
                "Bois &amp; Cie|' '|RegistrationName (BT-27) is missing or empty.",
                "Invoice-2|Invoice-3|the element Invoice is no invoice of EN 16931",
                "</a:Item>|''|the XML cannot be read from line 27 on.",
            })
    void what_cannot_be_an_expense_is_refused_with_what_would_pass(
            String instead, String of, String said) {
        assertThat(sentences(read(UBL.replace(instead, of)), Locale.ENGLISH))
                .singleElement()
                .asString()
                .startsWith("The electronic invoice: ")
                .contains(said);
    }

    @Test
    @Rule("R13")
    void a_credit_note_is_refused_in_its_own_format_too() {
        String note = UBL.replace("Invoice", "CreditNote");
        assertThat(sentences(read(note), Locale.FRENCH))
                .singleElement()
                .asString()
                .contains("l’élément CreditNote dit «\u00a0CreditNote\u00a0», qui ne demande");
    }

    @Test
    @Rule({"R14", "R15"})
    void what_was_paid_in_two_parts_is_refused_and_a_rounded_sum_is_exact() {
        String prepaid = "<b:PrepaidAmount currencyID=\"EUR\">20.50</b:PrepaidAmount>";
        String partly = UBL.replace("<b:Payable", prepaid + "<b:Payable");
        assertThat(sentences(read(partly.replace("120.50</b:P", "100.00</b:P")), Locale.ENGLISH))
                .singleElement()
                .asString()
                .contains("PrepaidAmount (BT-113) says that 20.50 € were paid before");

        String rounding = "<b:PayableRoundingAmount>-0.50</b:PayableRoundingAmount>";
        String rounded = UBL.replace("<b:Payable", rounding + "<b:Payable");
        assertThat(read(rounded.replace("120.50</b:P", "120.00</b:P")).invoices())
                .extracting(PaidInvoice::cents)
                .containsExactly(120_00L);
    }

    @Test
    @Rule("R15")
    void the_day_of_payment_is_stated_and_over_or_nothing_is_read() {
        byte[] file = UBL.getBytes(StandardCharsets.UTF_8);
        assertThat(sentences(InvoiceFile.read(file, null, TODAY, _ -> true), Locale.ENGLISH))
                .singleElement()
                .asString()
                .startsWith("An electronic invoice does not say when it was paid");
        LocalDate tomorrow = TODAY.plusDays(1);
        assertThat(sentences(InvoiceFile.read(file, tomorrow, TODAY, _ -> true), Locale.ENGLISH))
                .singleElement()
                .asString()
                .contains("2026-11-28, is still to come");
    }

    private static InvoiceFile read(String file) {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    static InvoiceFile read(byte[] file) {
        return InvoiceFile.read(
                file, PAID, TODAY, id -> Set.of("door", "key").contains(id.value()));
    }

    private static InvoiceFile archive(String... namesAndFiles) {
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndFiles.length; i += 2) {
            files.put(namesAndFiles[i], namesAndFiles[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return read(ElectronicSamples.archive(files));
    }

    static List<String> sentences(InvoiceFile read, Locale language) {
        return read.problems().stream().map(each -> each.apply(language)).toList();
    }
}
