package org.essaim.pages.pdf;

import module java.base;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Lays out a document that has all that it needs in it: nothing is fetched, from nowhere. */
final class PdfRenderer {

    private static final String FONT = "Liberation Sans";
    private static final String FONT_FILE =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float VERSION = 1.7f;

    private PdfRenderer() {}

    /**
     * @param document as XML, without a document type: so it can name no entity
     */
    static byte[] render(String document) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        List<String> refused = new ArrayList<>();
        try {
            new PdfRendererBuilder()
                    .withW3cDocument(parsed(document), null)
                    .useExternalResourceAccessControl(
                            (uri, _) -> !refused.add(uri),
                            ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useExternalResourceAccessControl(
                            (uri, _) -> !refused.add(uri),
                            ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                    .useFont(() -> PDDocument.class.getResourceAsStream(FONT_FILE), FONT)
                    .usePdfUaAccessibility(true)
                    .usePdfVersion(VERSION)
                    .withProducer("Essaim")
                    .toStream(pdf)
                    .run();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        if (!refused.isEmpty()) {
            throw new IllegalStateException("a document asks for " + refused);
        }
        return pdf.toByteArray();
    }

    private static Document parsed(String document) {
        try {
            return parser().parse(new InputSource(new StringReader(document)));
        } catch (SAXException | IOException broken) {
            throw new IllegalStateException("no document: " + broken.getMessage(), broken);
        }
    }

    private static DocumentBuilder parser() {
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newDefaultNSInstance();
        try {
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            parsers.setXIncludeAware(false);
            DocumentBuilder parser = parsers.newDocumentBuilder();
            parser.setErrorHandler(null);
            return parser;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
