package org.essaim.micro.initiative.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.essaim.micro.initiative.write.SampleFiles.SECRET;

import module java.base;

import java.awt.image.BufferedImage;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.essaim.contract.InvalidValueException;
import org.essaim.contract.PersonId;
import org.essaim.micro.initiative.domain.ReceiptType;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of a file is what it shows (R100). */
@Rule("R100")
class ReceiptCleanerTest {

    private static final PersonId ADA = new PersonId("p-ada");
    private static final int RED = 0xE00000;

    private final ReceiptCleaner cleaner = new ReceiptCleaner();

    @Test
    void a_photo_says_no_more_who_took_it_and_keeps_its_size() throws IOException {
        byte[] photo = SampleFiles.photo(40, 20, 1);
        assertThat(holds(photo, SECRET)).as("before").isTrue();

        CleanFile clean = cleaner.clean(photo, ADA);

        assertThat(clean.type()).isEqualTo(ReceiptType.JPEG);
        assertThat(holds(clean.content(), SECRET)).isFalse();
        assertThat(holds(clean.content(), "Exif")).isFalse();
        assertThat(image(clean)).extracting(BufferedImage::getWidth).isEqualTo(40);
        assertThat(isRed(image(clean), 20, 3)).isTrue();
        assertThat(isRed(image(clean), 20, 17)).isFalse();
    }

    /** The corner, from the upper left, in which what was stored as upper left is seen. */
    @ParameterizedTest
    @CsvSource({
        "1, 40, 20, 20, 3",
        "2, 40, 20, 20, 3",
        "3, 40, 20, 20, 17",
        "4, 40, 20, 20, 17",
        "5, 20, 40, 3, 20",
        "6, 20, 40, 17, 20",
        "7, 20, 40, 17, 20",
        "8, 20, 40, 3, 20"
    })
    void a_photo_is_kept_as_it_is_to_be_seen(
            int orientation, int width, int height, int redX, int redY) throws IOException {
        BufferedImage seen = image(cleaner.clean(SampleFiles.photo(40, 20, orientation), ADA));

        assertThat(List.of(seen.getWidth(), seen.getHeight())).containsExactly(width, height);
        assertThat(isRed(seen, redX, redY)).isTrue();
        assertThat(isRed(seen, width - 1 - redX, height - 1 - redY)).isFalse();
    }

    @Test
    void the_same_file_makes_the_same_receipt_again() throws IOException {
        for (byte[] file :
                List.of(SampleFiles.photo(40, 20, 6), SampleFiles.png(40, 20), SampleFiles.pdf())) {
            assertThat(cleaner.clean(file, ADA).receipt())
                    .isEqualTo(cleaner.clean(file, ADA).receipt());
        }
    }

    @Test
    void an_image_is_thinned_out_where_it_has_more_than_one_reads() throws IOException {
        CleanFile clean = cleaner.clean(SampleFiles.png(3_000, 2_100), ADA);

        assertThat(clean.type()).isEqualTo(ReceiptType.PNG);
        assertThat(List.of(image(clean).getWidth(), image(clean).getHeight()))
                .containsExactly(1_500, 1_050);
        assertThat(isRed(image(clean), 1_000, 500)).isTrue();
        assertThat(isRed(image(clean), 1_000, 550)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"5001, 5000", "20001, 1", "1, 20001", "60000, 60000"})
    void an_image_of_too_many_pixels_is_refused_by_what_its_first_bytes_say(int width, int height)
            throws IOException {
        byte[] bomb = SampleFiles.png(8, 8);
        ByteBuffer.wrap(bomb).putInt(16, width).putInt(20, height);
        refused(bomb, "receipt-too-many-pixels");
    }

    @Test
    void a_pdf_keeps_its_page_and_nothing_around_it() throws IOException {
        byte[] pdf = SampleFiles.pdf();
        assertThat(holds(pdf)).as("before").isTrue();

        CleanFile clean = cleaner.clean(pdf, ADA);

        assertThat(clean.type()).isEqualTo(ReceiptType.PDF);
        assertThat(holds(clean.content())).isFalse();
        try (PDDocument document = Loader.loadPDF(clean.content())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new String(document.getPage(0).getContents().readAllBytes()))
                    .contains("10 10 100 100 re");
            assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(document.getDocumentCatalog().getMetadata()).isNull();
            assertThat(document.getPage(0).getAnnotations()).hasSize(1);
        }
    }

    @Test
    void a_pdf_keeps_letters_and_fonts_that_are_called_like_something_that_goes()
            throws IOException {
        String extra = "<</AA 1/CharProcs<</A<<>>/AA<<>>>>/Font<</JS<<>>>>/A<</S/Launch>>>>";
        CleanFile clean = cleaner.clean(SampleFiles.plainPdf(extra), ADA);
        try (PDDocument document = Loader.loadPDF(clean.content())) {
            COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
            COSDictionary kept = catalog.getCOSDictionary(COSName.getPDFName("Extra"));
            assertThat(kept.keySet()).containsExactlyInAnyOrder(COSName.CHAR_PROCS, COSName.FONT);
            assertThat(kept.getCOSDictionary(COSName.CHAR_PROCS).size()).isEqualTo(2);
            assertThat(kept.getCOSDictionary(COSName.FONT).size()).isEqualTo(1);
        }
    }

    @Test
    void a_pdf_that_a_password_opens_or_that_opens_without_its_password_is_refused()
            throws IOException {
        refused(SampleFiles.encryptedPdf("sesame"), "receipt-encrypted");
        refused(SampleFiles.encryptedPdf(""), "receipt-encrypted");
    }

    @Test
    void a_pdf_that_becomes_large_when_it_is_unpacked_is_refused_before_it_is() throws IOException {
        byte[] bomb = SampleFiles.packedPdf(5 << 20);
        assertThat(bomb.length).isLessThan(100_000);
        refused(bomb, "receipt-unreadable");
        assertThat(cleaner.clean(SampleFiles.packedPdf(1 << 20), ADA).type())
                .isEqualTo(ReceiptType.PDF);
    }

    @Test
    void a_pdf_is_refused_whose_objects_are_nested_for_ever() {
        assertThat(cleaner.clean(SampleFiles.plainPdf("[[]]"), ADA).type())
                .isEqualTo(ReceiptType.PDF);
        for (String open : List.of("[", "<</A ")) {
            refused(SampleFiles.plainPdf(open.repeat(500_000)), "receipt-unreadable");
        }
    }

    @Test
    void a_file_is_what_it_begins_like_and_refused_where_it_does_not_go_on_so() throws IOException {
        refused("GIF89a".getBytes(), "receipt-of-other-type");
        refused(new byte[0], "receipt-of-other-type");
        refused("<html>%PDF-1.7".getBytes(), "receipt-of-other-type");
        refused("%PDF-1.7 and no more".getBytes(), "receipt-unreadable");
        refused(Arrays.copyOf(SampleFiles.photo(40, 20, 1), 100), "receipt-unreadable");
        refused(Arrays.copyOf(SampleFiles.png(40, 20), 40), "receipt-unreadable");
        byte[] pdf = SampleFiles.pdf();
        refused(Arrays.copyOf(pdf, pdf.length / 2), "receipt-unreadable");
    }

    private void refused(byte[] file, String code) {
        assertThatThrownBy(() -> cleaner.clean(file, ADA))
                .isInstanceOfSatisfying(
                        InvalidValueException.class, why -> assertThat(why.code()).isEqualTo(code));
    }

    private static BufferedImage image(CleanFile file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file.content()));
    }

    private static boolean isRed(BufferedImage image, int x, int y) {
        return (image.getRGB(x, y) & RED) == RED;
    }

    private static boolean holds(byte[] file, String text) {
        return new String(file, StandardCharsets.ISO_8859_1).contains(text);
    }

    /** In any object, packed or not. */
    private static boolean holds(byte[] pdf) throws IOException {
        StringBuilder all = new StringBuilder();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                COSBase object = document.getDocument().getObjectFromPool(key).getObject();
                if (object instanceof COSStream stream) {
                    all.append(new String(stream.createInputStream().readAllBytes()));
                }
                if (object instanceof COSDictionary dictionary) {
                    dictionary
                            .entrySet()
                            .forEach(each -> all.append(each.getKey()).append(each.getValue()));
                }
            }
        }
        return all.toString().contains(SECRET);
    }
}
