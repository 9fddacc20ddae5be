package org.essaim.portfolio.sheet;

import module java.base;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A spreadsheet that was saved as CSV, in memory.
 *
 * @param columns of its first line, in their order
 * @param rows those that are not blank
 */
public record Sheet(List<String> columns, List<Row> rows) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String MARK = "\uFEFF";

    /**
     * @param number as a spreadsheet shows it: the first line is 1
     * @param cells without outer blanks, by their column; a cell that is not there is empty
     */
    public record Row(long number, Map<String, String> cells) {
        public String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /**
     * @throws IOException if it is not what the mapping says of it, such as another encoding
     */
    public static Sheet read(byte[] file, SheetMapping mapping) throws IOException {
        String text = decoded(file, mapping.encoding());
        CSVFormat format =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(
                                mapping.separator() == null ? separator(text) : mapping.separator())
                        .setIgnoreEmptyLines(false)
                        .get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            Iterator<CSVRecord> records = parser.iterator();
            List<String> columns =
                    records.hasNext()
                            ? records.next().stream().map(Sheet::stripped).toList()
                            : List.of();
            List<Row> rows = new ArrayList<>();
            while (records.hasNext()) {
                Row row = row(columns, records.next());
                if (row.cells().values().stream().anyMatch(cell -> !cell.isEmpty())) {
                    rows.add(row);
                }
            }
            return new Sheet(columns, rows);
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private static Row row(List<String> columns, CSVRecord record) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(columns.size(), record.size()); i++) {
            cells.putIfAbsent(columns.get(i), stripped(record.get(i)));
        }
        return new Row(record.getRecordNumber(), cells);
    }

    /** Also of the blanks with which French separates thousands. */
    private static String stripped(String cell) {
        int begin = 0;
        int end = cell.length();
        while (begin < end && isBlank(cell.charAt(begin))) {
            begin++;
        }
        while (end > begin && isBlank(cell.charAt(end - 1))) {
            end--;
        }
        return cell.substring(begin, end);
    }

    private static boolean isBlank(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }

    /** Excel writes UTF-8 with a mark before it, or Windows-1252, which is seldom good UTF-8. */
    private static String decoded(byte[] file, String encoding) throws IOException {
        if (encoding != null) {
            return unmarked(strictly(file, Charset.forName(encoding)));
        }
        try {
            return unmarked(strictly(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException notUtf8) {
            return strictly(file, WINDOWS);
        }
    }

    private static String strictly(byte[] file, Charset encoding) throws CharacterCodingException {
        return encoding.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    }

    private static String unmarked(String text) {
        return text.startsWith(MARK) ? text.substring(1) : text;
    }

    private static String separator(String text) {
        String header = text.lines().findFirst().orElse("");
        return Stream.of(';', '\t', ',')
                .max(Comparator.comparing(each -> header.chars().filter(c -> c == each).count()))
                .map(String::valueOf)
                .orElseThrow();
    }
}
