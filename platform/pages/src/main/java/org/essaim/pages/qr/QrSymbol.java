package org.essaim.pages.qr;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as one path, drawn on the server so that it is there without a script and on paper.
 *
 * @param size modules on each side, with the quiet zone
 * @param path of the dark modules, as SVG has it, one unit each
 */
public record QrSymbol(int size, String path) {

    /** Modules without which no camera finds it. */
    private static final int QUIET_ZONE = 4;

    /** Readable with a seventh of it covered; smallest where the text has no small letters. */
    static QrSymbol of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append("M%d,%dh1v1h-1z".formatted(x + QUIET_ZONE, y + QUIET_ZONE));
                }
            }
        }
        return new QrSymbol(code.size + 2 * QUIET_ZONE, path.toString());
    }
}
