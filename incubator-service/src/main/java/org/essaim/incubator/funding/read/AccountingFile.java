package org.essaim.incubator.funding.read;

/** A file of the books of a year, for an accountant. */
public enum AccountingFile {
    /** Euros in the layout that French law has for books. */
    FEC("FEC", "txt", "text/plain;charset=ISO-8859-15"),
    /** Half-days in the same columns: the law's file has money alone. */
    HALF_DAYS("TEMPS", "txt", "text/plain;charset=ISO-8859-15"),
    /** Both in one plain table. */
    MOVEMENTS("MVT", "csv", "text/csv;charset=UTF-8");

    private final String word;
    private final String ending;
    private final String type;

    AccountingFile(String word, String ending, String type) {
        this.word = word;
        this.ending = ending;
        this.type = type;
    }

    /** The SIREN, what it is, the day up to which the books go. */
    String name(String siren, String closing) {
        return siren + word + closing + "." + ending;
    }

    String type() {
        return type;
    }
}
