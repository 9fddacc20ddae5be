package org.essaim.micro.initiative.write;

import module java.base;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.essaim.contract.InvalidValueException;

/**
 * Keeps the pages of a PDF. What says who made it and with what, what is embedded, and whatever
 * does something is taken out wherever it stands, and what nothing leads to any more is not
 * written.
 */
final class PdfCleaner {

    private static final Set<String> TAKEN_OUT =
            Set.of(
                    ("Info ID Metadata PieceInfo LastModified Thumb EmbeddedFiles EF AF Collection"
                                    + " RichMediaContent OpenAction AA JavaScript JS XFA URI Perms"
                                    + " DSS Legal SpiderInfo")
                            .split(" "));

    /** What an entry does, if it does something. */
    private static final Set<String> ACTIONS =
            Set.of(
                    ("GoTo GoToR GoToE GoToDp Launch Thread URI Sound Movie Hide Named SubmitForm"
                                    + " ResetForm ImportData JavaScript SetOCGState Rendition Trans"
                                    + " GoTo3DView RichMediaExecute")
                            .split(" "));

    /** What is in these has names that its maker chose, of letters or of fonts. */
    private static final Set<String> WITH_CHOSEN_NAMES =
            Set.of(
                    "CharProcs Font XObject ExtGState ColorSpace Pattern Shading Properties RoleMap"
                            .split(" "));

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<COSBase> chosen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> next = new ArrayDeque<>();

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
            new PdfCleaner().takeOut(document.getDocument().getTrailer());
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

    private void takeOut(COSDictionary trailer) {
        next.push(trailer);
        while (!next.isEmpty()) {
            COSBase one = next.pop();
            if (seen.add(one)) {
                switch (one) {
                    case COSDictionary entries -> takeOutOf(entries);
                    case COSArray array ->
                            IntStream.range(0, array.size())
                                    .mapToObj(array::getObject)
                                    .filter(Objects::nonNull)
                                    .forEach(next::push);
                    default -> {}
                }
            }
        }
    }

    private void takeOutOf(COSDictionary entries) {
        boolean namesAreChosen = chosen.contains(entries);
        for (COSName name : List.copyOf(entries.keySet())) {
            COSBase value = entries.getDictionaryObject(name);
            boolean unwanted = !namesAreChosen && TAKEN_OUT.contains(name.getName());
            if (unwanted || isAction(value)) {
                entries.removeItem(name);
            } else if (value != null) {
                if (WITH_CHOSEN_NAMES.contains(name.getName())) {
                    chosen.add(value);
                }
                next.push(value);
            }
        }
    }

    private static boolean isAction(COSBase value) {
        return value instanceof COSDictionary entries
                && entries.getDictionaryObject(COSName.S) instanceof COSName kind
                && ACTIONS.contains(kind.getName());
    }
}
