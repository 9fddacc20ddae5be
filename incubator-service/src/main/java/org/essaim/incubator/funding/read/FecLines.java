package org.essaim.incubator.funding.read;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.web.language.Sentences;

/**
 * Writes postings in the layout that French tax law has for books (article A47 A-1 of the livre des
 * procédures fiscales): 18 columns, tabs, ISO 8859-15, in French whatever the language of a page.
 * It knows no half-days, so it is written once for each unit.
 */
final class FecLines implements Consumer<Posting> {

    private static final Charset LATIN_9 = Charset.forName("ISO-8859-15");
    private static final String END = "\r\n";
    private static final String COLUMNS =
            """
            JournalCode JournalLib EcritureNum EcritureDate CompteNum CompteLib CompAuxNum \
            CompAuxLib PieceRef PieceDate EcritureLib Debit Credit EcritureLet DateLet ValidDate \
            Montantdevise Idevise""";

    private final AccountingYear books;
    private final AccountingProperties chart;
    private final Unit unit;
    private final Writer lines;
    private final CharsetEncoder encoder = LATIN_9.newEncoder();
    private final Sentences french = new Sentences(Locale.FRENCH);
    private final Map<Enum<?>, String> words = new HashMap<>();
    private final Map<Journal, Integer> numbers = new EnumMap<>(Journal.class);
    private long entry = -1;

    FecLines(AccountingYear books, AccountingProperties chart, Unit unit, OutputStream to)
            throws IOException {
        this.books = books;
        this.chart = chart;
        this.unit = unit;
        this.lines = new BufferedWriter(new OutputStreamWriter(to, LATIN_9));
        lines.write(COLUMNS.replace(' ', '\t') + END);
    }

    /** What has nothing of this unit is no line, and no entry. */
    @Override
    public void accept(Posting posting) {
        long moved = unit.of(posting.amount());
        if (moved == 0) {
            return;
        }
        if (posting.entry() != entry) {
            entry = posting.entry();
            numbers.merge(posting.journal(), 1, Integer::sum);
        }
        try {
            write(
                    posting.journal().code(),
                    word(posting.journal()),
                    String.valueOf(numbers.get(posting.journal())),
                    day(books.nearest(posting.on())),
                    chart.number(posting.account()),
                    word(posting.account()),
                    auxiliary(posting, new DivisionId(posting.division()).slug()),
                    auxiliary(posting, posting.division()),
                    posting.piece() == null ? "AN" + books.year() : posting.piece().toString(),
                    day(posting.on()),
                    label(posting),
                    unit.write(Math.max(moved, 0)),
                    unit.write(Math.max(-moved, 0)),
                    "",
                    "",
                    day(posting.recordedOn()),
                    "",
                    "");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void finish() throws IOException {
        lines.flush();
    }

    private void write(String... columns) throws IOException {
        for (int i = 0; i < columns.length; i++) {
            lines.write(i == 0 ? "" : "\t");
            lines.write(writable(columns[i]));
        }
        lines.write(END);
    }

    private static String auxiliary(Posting posting, String division) {
        return posting.initiative() == null ? division : division + "/" + posting.initiative();
    }

    private String label(Posting posting) {
        String what = posting.kind() == null ? word(Journal.OPENING) : word(posting.kind());
        return what + " : " + auxiliary(posting, posting.division());
    }

    private String word(Enum<?> constant) {
        return words.computeIfAbsent(constant, french::word);
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    /** Without what separates columns; a sign that the character set lacks, by its number. */
    private String writable(String text) {
        if (encoder.canEncode(text) && text.indexOf('|') < 0) {
            return text;
        }
        StringBuilder written = new StringBuilder();
        text.codePoints()
                .forEach(
                        sign ->
                                written.append(
                                        sign != '|' && encoder.canEncode(Character.toString(sign))
                                                ? Character.toString(sign)
                                                : "U+%04X".formatted(sign)));
        return written.toString();
    }
}
