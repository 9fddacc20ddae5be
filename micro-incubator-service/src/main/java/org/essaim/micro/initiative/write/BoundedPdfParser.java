package org.essaim.micro.initiative.write;

import module java.base;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.essaim.contract.InvalidValueException;

/**
 * Reads a PDF as the standard has it. The library unpacks what objects and references are packed in
 * however large it becomes, so this looks first; what pages are packed in stays packed.
 */
final class BoundedPdfParser extends PDFParser {

    /** Of all objects and references together, unpacked; an honest invoice has a hundredth. */
    private static final int MOST_BYTES = 8 << 20;

    /** A line of references has some; the library takes memory for as many as a line says. */
    private static final int MOST_COLUMNS = 64;

    private int left = MOST_BYTES;
    private final Set<Long> looked = new HashSet<>();

    BoundedPdfParser(RandomAccessRead source) throws IOException {
        super(source);
    }

    /** Until the first parse is done, streams hold references alone. */
    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        COSStream stream = super.parseCOSStream(dictionary);
        if (!initialParseDone) {
            look(stream);
        }
        return stream;
    }

    @Override
    protected COSBase parseObjectStreamObject(long number, COSObjectKey key) throws IOException {
        if (looked.add(number)
                && document.getObjectFromPool(getObjectKey(number, 0)).getObject()
                        instanceof COSStream stream) {
            look(stream);
        }
        return super.parseObjectStreamObject(number, key);
    }

    /**
     * @throws InvalidValueException if it is encrypted, packed in any way but the usual one, or too
     *     large
     */
    private void look(COSStream stream) throws IOException {
        if (document.isEncrypted()) {
            throw ReceiptCleaner.unfit("receipt-encrypted");
        }
        COSBase filter = only(stream.getFilters());
        COSBase lines = only(stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP));
        if (filter == null) {
            return;
        }
        if (!filter.equals(COSName.FLATE_DECODE) || !areShort(lines)) {
            throw ReceiptCleaner.unfit("receipt-unreadable");
        }
        try (InputStream unpacked = new InflaterInputStream(stream.createRawInputStream())) {
            left -= unpacked.readNBytes(left + 1).length;
        }
        if (left < 0) {
            throw ReceiptCleaner.unfit("receipt-unreadable");
        }
    }

    /** An array of one is that one. */
    private static COSBase only(COSBase one) {
        return one instanceof COSArray array && array.size() == 1 ? array.getObject(0) : one;
    }

    /** A line of as many bytes as it has columns; or there are no lines. */
    private static boolean areShort(COSBase lines) {
        return lines == null
                || lines instanceof COSDictionary line
                        && line.getInt(COSName.COLUMNS, 1) <= MOST_COLUMNS
                        && line.getInt(COSName.COLORS, 1) == 1
                        && line.getInt(COSName.BITS_PER_COMPONENT, 8) == 8;
    }
}
