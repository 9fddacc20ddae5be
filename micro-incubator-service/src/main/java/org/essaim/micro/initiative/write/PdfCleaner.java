package org.essaim.micro.initiative.write;

import module java.base;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.essaim.contract.InvalidValueException;

/**
 * Keeps the pages of a PDF. What says who made it and with what, what is embedded, and whatever
 * does something when it is opened is taken out wherever it stands, and what nothing leads to any
 * more is not written.
 */
final class PdfCleaner {

    private static final Set<COSName> TAKEN_OUT =
            Stream.of(
                            "Info",
                            "ID",
                            "Metadata",
                            "PieceInfo",
                            "LastModified",
                            "Thumb",
                            "EmbeddedFiles",
                            "EF",
                            "AF",
                            "Collection",
                            "RichMediaContent",
                            "OpenAction",
                            "AA",
                            "A",
                            "JavaScript",
                            "JS",
                            "XFA",
                            "URI",
                            "Perms",
                            "DSS",
                            "Legal",
                            "SpiderInfo")
                    .map(COSName::getPDFName)
                    .collect(Collectors.toUnmodifiableSet());

    private PdfCleaner() {}

    /**
     * @throws InvalidValueException if it is encrypted, has no page, or holds too much packed
     */
    static byte[] clean(byte[] file) throws IOException {
        try (PDDocument document =
                new BoundedPdfParser(new RandomAccessReadBuffer(file)).parse(false)) {
            if (document.isEncrypted()) {
                throw ReceiptCleaner.unfit("receipt-encrypted");
            }
            takeOut(document.getDocument().getTrailer());
            if (document.getNumberOfPages() == 0) {
                throw ReceiptCleaner.unfit("receipt-unreadable");
            }
            document.setDocumentId(0L);
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            document.save(content);
            return content.toByteArray();
        } catch (InvalidPasswordException _) {
            throw ReceiptCleaner.unfit("receipt-encrypted");
        }
    }

    private static void takeOut(COSDictionary trailer) {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> next = new ArrayDeque<>(List.of(trailer));
        while (!next.isEmpty()) {
            COSBase one = next.pop();
            if (seen.add(one)) {
                inside(one).filter(Objects::nonNull).forEach(next::push);
            }
        }
    }

    private static Stream<COSBase> inside(COSBase one) {
        return switch (one) {
            case COSObject reference -> Stream.ofNullable(reference.getObject());
            case COSDictionary dictionary -> {
                TAKEN_OUT.forEach(dictionary::removeItem);
                yield dictionary.getValues().stream();
            }
            case COSArray array -> StreamSupport.stream(array.spliterator(), false);
            default -> Stream.empty();
        };
    }
}
