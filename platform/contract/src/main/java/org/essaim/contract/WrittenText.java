package org.essaim.contract;

import module java.base;

/**
 * A text as somebody wrote it, on its way to the store of texts. Commands contain it; events
 * contain only its {@link #reference()} (R100).
 *
 * @param text 1 to {@value #MOST_CHARACTERS} characters, not blank
 * @param salt 16 random bytes in hexadecimal, so that a short text cannot be guessed from its
 *     digest
 */
public record WrittenText(String text, String salt) {

    public static final int MOST_CHARACTERS = 4_000;

    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * @throws InvalidValueException if the text is blank, longer than {@value #MOST_CHARACTERS}
     *     characters, or holds half a character or a control character other than tab and line
     *     break; or if the salt is none
     */
    public WrittenText {
        if (text.isBlank()) {
            throw new InvalidValueException(WrittenText.class, "text-blank");
        }
        if (text.length() > MOST_CHARACTERS) {
            throw new InvalidValueException(
                    WrittenText.class, "text-too-long", Map.of("most", MOST_CHARACTERS));
        }
        if (text.codePoints().anyMatch(WrittenText::isUnwanted)) {
            throw new InvalidValueException(WrittenText.class, "text-with-control-characters");
        }
        if (!salt.matches("[0-9a-f]{32}")) {
            throw new InvalidValueException(WrittenText.class, "not-a-salt");
        }
    }

    /** The text with a new salt, so that equal texts have different references; null for null. */
    public static WrittenText of(String text) {
        if (text == null) {
            return null;
        }
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new WrittenText(text, HexFormat.of().formatHex(salt));
    }

    /** The permanent reference to this text: SHA-256 over the salt and the text in UTF-8. */
    public FreeText reference() {
        MessageDigest sha256 = Sha256.digest();
        sha256.update(HexFormat.of().parseHex(salt));
        byte[] digest = sha256.digest(text.getBytes(StandardCharsets.UTF_8));
        return new FreeText("sha256:" + HexFormat.of().formatHex(digest));
    }

    /** The reference of a text that may be absent; null for null. */
    public static FreeText referenceOf(WrittenText written) {
        return written == null ? null : written.reference();
    }

    /** Never the text, so that logging a command does not reveal it. */
    @Override
    public String toString() {
        return "WrittenText[" + text.length() + " characters]";
    }

    /** Half a character, or a control character other than tab and line break. */
    public static boolean isUnwanted(int character) {
        boolean control = Character.isISOControl(character);
        boolean half = Character.getType(character) == Character.SURROGATE;
        return half || control && character != '\n' && character != '\t' && character != '\r';
    }
}
