package org.essaim.house.patterns;

/** A text that says how often it was read, and is read only so often. */
final class CountedText implements CharSequence {

    private final String text;
    private final int most;
    private int reads;

    CountedText(String text, int readsPerCharacter) {
        this.text = text;
        this.most = readsPerCharacter * Math.max(1, text.length());
    }

    /** It was read more often than it may be. */
    static final class ReadTooOften extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public char charAt(int index) {
        if (++reads > most) {
            throw new ReadTooOften();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
