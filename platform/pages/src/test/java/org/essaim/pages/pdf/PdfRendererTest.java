package org.essaim.pages.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A document becomes a PDF that can be read, and nothing else is touched on the way. */
class PdfRendererTest {

    @Test
    void what_is_written_can_be_read_and_stands_in_a_font_of_its_own() throws IOException {
        byte[] pdf =
                PdfRenderer.render(document("<p>« Où ça ? » – l’été, 1\u202f240,00\u00a0€</p>"));
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(read).strip())
                    .isEqualTo("« Où ça ? » – l’été, 1\u202f240,00\u00a0€");
            assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(read.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            for (var name : read.getPage(0).getResources().getFontNames()) {
                PDFont font = read.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
        }
    }

    @Test
    void nothing_is_fetched_from_files_or_networks() {
        for (String asks :
                List.of(
                        "<img src=\"file:/etc/hostname\" alt=\"\"/>",
                        "<img src=\"http://127.0.0.1:9/x.png\" alt=\"\"/>",
                        "<p style=\"background-image: url(file:/etc/hostname)\">x</p>")) {
            assertThatThrownBy(() -> PdfRenderer.render(document(asks)))
                    .as(asks)
                    .hasMessageContaining("asks for");
        }
    }

    @Test
    void a_document_that_names_an_entity_is_refused() {
        assertThatThrownBy(
                        () ->
                                PdfRenderer.render(
                                        """
                                        <!DOCTYPE html [<!ENTITY x SYSTEM "file:/etc/hostname">]>
                                        <html><body>&x;</body></html>
                                        """))
                .hasMessageContaining("DOCTYPE");
    }

    private static String document(String body) {
        return """
        <html lang="fr"><head><title>Une lettre</title><meta name="subject" content="x"/>
        <style>* { font-family: "Liberation Sans" }</style></head><body>%s</body></html>
        """
                .formatted(body);
    }
}
