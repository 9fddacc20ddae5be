package org.essaim.micro.initiative.write;

import module java.base;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** Files as people send them, with more in them than they show. */
public final class SampleFiles {

    /** What no file that is kept says. */
    public static final String SECRET = "Euphrasie";

    private SampleFiles() {}

    /** The upper half red, the lower one blue. */
    public static BufferedImage picture(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = image.createGraphics();
        drawing.setColor(Color.RED);
        drawing.fillRect(0, 0, width, height / 2);
        drawing.setColor(Color.BLUE);
        drawing.fillRect(0, height / 2, width, height - height / 2);
        drawing.dispose();
        return image;
    }

    public static byte[] png(int width, int height) throws IOException {
        return written(picture(width, height), "png");
    }

    /** Says in its EXIF data how to turn it, and who took it. */
    public static byte[] photo(int width, int height, int orientation) throws IOException {
        byte[] plain = written(picture(width, height), "jpeg");
        byte[] secret = SECRET.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(64).put(new byte[] {'E', 'x', 'i', 'f', 0, 0});
        exif.put("II*\0".getBytes(StandardCharsets.US_ASCII)).order(ByteOrder.LITTLE_ENDIAN);
        exif.putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(orientation);
        exif.putInt(0).put(secret);
        ByteBuffer photo = ByteBuffer.allocate(plain.length + 4 + exif.position());
        photo.put(plain, 0, 2).putShort((short) 0xFFE1).putShort((short) (2 + exif.position()));
        photo.put(exif.flip()).put(plain, 2, plain.length - 2);
        return photo.array();
    }

    /** Of one page, with everything around it that is not to be kept. */
    public static byte[] pdf() throws IOException {
        try (PDDocument document = page()) {
            document.getDocumentInformation().setAuthor(SECRET);
            PDMetadata metadata = new PDMetadata(document);
            metadata.importXMPMetadata(("<x>" + SECRET + "</x>").getBytes());
            document.getDocumentCatalog().setMetadata(metadata);
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app." + SECRET));
            PDActionURI address = new PDActionURI();
            address.setURI("https://" + SECRET + ".example");
            PDAnnotationLink link = new PDAnnotationLink();
            link.setRectangle(new PDRectangle(10, 10));
            link.setAction(address);
            document.getPage(0).setAnnotations(List.of(link));
            embed(document);
            return saved(document);
        }
    }

    /** With a password that opens it. */
    public static byte[] encryptedPdf(String password) throws IOException {
        try (PDDocument document = page()) {
            document.protect(
                    new StandardProtectionPolicy("owner", password, new AccessPermission()));
            return saved(document);
        }
    }

    /** Some kilobytes that are so many bytes once they are unpacked. */
    public static byte[] packedPdf(int bytes) throws IOException {
        try (PDDocument document = page()) {
            COSDictionary large = new COSDictionary();
            large.setItem(COSName.getPDFName("Large"), new COSString(new byte[bytes]));
            document.getDocumentCatalog()
                    .getCOSObject()
                    .setItem(COSName.getPDFName("Extra"), large);
            return saved(document);
        }
    }

    /** As another program might write it: its objects are not packed. */
    public static byte[] plainPdf(String extra) {
        List<String> objects =
                List.of(
                        "<</Type/Catalog/Pages 2 0 R/Extra " + extra + ">>",
                        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>");
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        StringBuilder places = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            places.append("%010d 00000 n \n".formatted(pdf.length()));
            pdf.append("%d 0 obj\n%s\nendobj\n".formatted(i + 1, objects.get(i)));
        }
        int xref = pdf.length();
        pdf.append("xref\n0 4\n").append(places);
        pdf.append("trailer\n<</Size 4/Root 1 0 R>>\nstartxref\n" + xref + "\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static PDDocument page() throws IOException {
        PDDocument document = new PDDocument();
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream drawing = new PDPageContentStream(document, page)) {
            drawing.addRect(10, 10, 100, 100);
            drawing.fill();
        }
        return document;
    }

    private static void embed(PDDocument document) throws IOException {
        PDEmbeddedFile file =
                new PDEmbeddedFile(document, new ByteArrayInputStream(SECRET.getBytes()));
        PDComplexFileSpecification named = new PDComplexFileSpecification();
        named.setFile("notes.txt");
        named.setEmbeddedFile(file);
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of("notes", named));
        PDDocumentNameDictionary names =
                new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        document.save(file);
        return file.toByteArray();
    }

    private static byte[] written(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(image, format, file);
        return file.toByteArray();
    }
}
