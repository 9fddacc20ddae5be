package org.essaim.micro.initiative.write;

import module java.base;

import org.essaim.contract.InvalidValueException;
import org.essaim.contract.PersonId;
import org.essaim.micro.initiative.domain.Receipt;
import org.essaim.micro.initiative.domain.ReceiptType;
import org.essaim.web.limits.BusyException;
import org.essaim.web.limits.Places;
import org.springframework.stereotype.Component;

/**
 * Makes of what somebody sent what is kept. A file is what it begins like; what it says of itself
 * beside what it shows is left out (R100). Few are worked on at once, as each takes memory.
 */
@Component
final class ReceiptCleaner {

    private static final int AT_ONCE = 2;

    /** In hexadecimal. */
    private static final Map<ReceiptType, String> BEGINNINGS =
            Map.of(
                    ReceiptType.PDF, "255044462d",
                    ReceiptType.JPEG, "ffd8ff",
                    ReceiptType.PNG, "89504e470d0a1a0a");

    private static final int LONGEST_BEGINNING = 8;

    private final Places places = new Places(AT_ONCE, 1);

    /**
     * The same file makes the same again.
     *
     * @throws InvalidValueException if it is of no type that is kept, cannot be read, is encrypted,
     *     or has too many pixels
     * @throws BusyException if others, or this person, have files worked on already
     */
    CleanFile clean(byte[] file, PersonId by) {
        String beginning =
                HexFormat.of().formatHex(file, 0, Math.min(file.length, LONGEST_BEGINNING));
        ReceiptType type =
                BEGINNINGS.entrySet().stream()
                        .filter(each -> beginning.startsWith(each.getValue()))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElseThrow(() -> unfit("receipt-of-other-type"));
        try (Places.Place _ = places.take(by.value())) {
            return new CleanFile(type, content(type, file));
        }
    }

    private static byte[] content(ReceiptType type, byte[] file) {
        try {
            return switch (type) {
                case PDF -> PdfCleaner.clean(file);
                case JPEG -> ImageCleaner.clean(file, "jpeg", ExifOrientation.of(file));
                case PNG -> ImageCleaner.clean(file, "png", ExifOrientation.UPRIGHT);
            };
        } catch (InvalidValueException known) {
            throw known;
        } catch (IOException | RuntimeException broken) {
            InvalidValueException unreadable = unfit("receipt-unreadable");
            unreadable.initCause(broken);
            throw unreadable;
        }
    }

    static InvalidValueException unfit(String code) {
        return new InvalidValueException(Receipt.class, code);
    }
}
