package org.essaim.micro.invoice.automation;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that somebody made to harm whoever reads them. */
@Rule("R16")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileInvoiceTest {

    private static final String UBL = ElectronicSamples.ubl("F-1", "door");
    private static final String AFTER_ROOT = "<b:CustomizationID>";

    @Test
    void a_file_of_the_machine_is_not_read_into_an_invoice(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "Rosalinde");
        String thief =
                doctype("<!ENTITY secret SYSTEM \"" + secret.toUri() + "\">")
                        .replace("Bois &amp; Cie", "&secret;");
        assertRefused(thief, "it has a document type (DOCTYPE)");
    }

    @Test
    void an_address_in_a_document_type_is_not_asked() throws Exception {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listening.setSoTimeout(200);
            String address = "http://127.0.0.1:" + listening.getLocalPort() + "/invoice.dtd";
            assertRefused(
                    UBL.replace("<Invoice ", "<!DOCTYPE Invoice SYSTEM \"%s\"><Invoice ")
                            .formatted(address),
                    "it has a document type (DOCTYPE)");
            assertThat(isAsked(listening)).isFalse();
        }
    }

    @Test
    void entities_that_grow_are_not_unfolded() {
        StringBuilder entities = new StringBuilder("<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 12; i++) {
            entities.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(9)));
        }
        assertRefused(
                doctype(entities.toString()).replace("Bois &amp; Cie", "&a11;"),
                "it has a document type (DOCTYPE)");
    }

    @Test
    void elements_that_stand_in_each_other_without_end_are_refused() {
        String deep = "<b:X>".repeat(100_000) + "</b:X>".repeat(100_000);
        assertRefused(UBL.replace(AFTER_ROOT, deep + AFTER_ROOT), "in the element X more elements");
    }

    @Test
    void long_names_around_many_elements_cost_no_more_than_their_length() {
        String name = "x".repeat(900);
        String around = "<" + name + ">";
        String many = around.repeat(60) + "<y/>".repeat(1_000_000) + ("</" + name + ">").repeat(60);
        assertThat(read(UBL.replace(AFTER_ROOT, many + AFTER_ROOT)).invoices()).hasSize(1);
    }

    @Test
    void items_without_number_are_cut() {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 60_000; i++) {
            items.append("<a:InvoiceLine><a:Item><b:Name>item ")
                    .append(i)
                    .append("</b:Name></a:Item></a:InvoiceLine>");
        }
        InvoiceFile read = read(UBL.replace("</Invoice>", items + "</Invoice>"));
        assertThat(read.invoices().getFirst().label())
                .startsWith("Des planches")
                .hasSizeLessThan(250);
    }

    @Test
    void an_archive_that_unpacks_without_end_is_left_where_it_exceeds() {
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        files.put("bomb.xml", new byte[20 << 20]);
        assertThat(said(ElectronicSamples.archive(files)))
                .startsWith("bomb.xml: here the ZIP archive exceeds what is read");
    }

    @Test
    void an_archive_of_many_files_is_left_where_it_exceeds() {
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i <= 200; i++) {
            files.put(i + ".xml", UBL.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(said(ElectronicSamples.archive(files)))
                .startsWith("200.xml: here the ZIP archive exceeds what is read");
    }

    @Test
    void wherever_a_file_is_cut_or_spoilt_it_is_read_or_a_sentence_says_why_not() {
        SequencedMap<String, byte[]> both = new LinkedHashMap<>();
        both.put("a.xml", UBL.getBytes(StandardCharsets.UTF_8));
        both.put("b.xml", ElectronicSamples.cii("F-2", "door").getBytes(StandardCharsets.UTF_16));
        assertThat(InvoiceFileTest.read(ElectronicSamples.archive(both)).invoices()).hasSize(2);
        for (byte[] file : List.of(both.get("a.xml"), ElectronicSamples.archive(both))) {
            for (int at = 2; at < file.length; at += 2) {
                byte[] spoilt = file.clone();
                spoilt[at] ^= (byte) (1 + at % 255);
                assertSaid(spoilt);
                assertSaid(Arrays.copyOf(file, at));
            }
        }
    }

    private static void assertSaid(byte[] file) {
        InvoiceFile read = InvoiceFileTest.read(file);
        assertThat(read.invoices().isEmpty() && read.problems().isEmpty()).isFalse();
        InvoiceFileTest.sentences(read, Locale.FRENCH)
                .forEach(each -> assertThat(each).isNotBlank().doesNotContainPattern("\\p{Cntrl}"));
    }

    private static boolean isAsked(ServerSocket listening) throws IOException {
        try (Socket _ = listening.accept()) {
            return true;
        } catch (SocketTimeoutException nobody) {
            return false;
        }
    }

    private static String doctype(String entities) {
        return UBL.replace("<Invoice ", "<!DOCTYPE Invoice [" + entities + "]><Invoice ");
    }

    private static void assertRefused(String file, String said) {
        assertThat(read(file).invoices()).isEmpty();
        assertThat(said(file.getBytes(StandardCharsets.UTF_8))).contains(said);
    }

    private static InvoiceFile read(String file) {
        return InvoiceFileTest.read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static String said(byte[] file) {
        return String.join(
                " ", InvoiceFileTest.sentences(InvoiceFileTest.read(file), Locale.ENGLISH));
    }
}
