package org.essaim.incubator.funding.read;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

/**
 * Reads a file of the FEC's layout as strictly as tax inspectors do, and shares no code with what
 * writes it: article A47 A-1 of the livre des procédures fiscales, and what its official tester
 * finds fault with.
 */
public final class FecReader {

    private static final List<String> COLUMNS =
            List.of(
                    "JournalCode",
                    "JournalLib",
                    "EcritureNum",
                    "EcritureDate",
                    "CompteNum",
                    "CompteLib",
                    "CompAuxNum",
                    "CompAuxLib",
                    "PieceRef",
                    "PieceDate",
                    "EcritureLib",
                    "Debit",
                    "Credit",
                    "EcritureLet",
                    "DateLet",
                    "ValidDate",
                    "Montantdevise",
                    "Idevise");
    private static final Set<String> MAY_BE_EMPTY =
            Set.of(
                    "CompAuxNum",
                    "CompAuxLib",
                    "EcritureLet",
                    "DateLet",
                    "Montantdevise",
                    "Idevise");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private FecReader() {}

    /** One line: debit less credit, in cents or half-days. */
    public record Line(
            String journal,
            int number,
            LocalDate on,
            String account,
            String auxiliary,
            String piece,
            LocalDate validOn,
            BigDecimal balance) {}

    /** Every line of the books of that year; fails at the first rule that one breaks. */
    public static List<Line> read(String file, int year) {
        assertThat(file).endsWith("\r\n").doesNotContain("|");
        String[] lines = file.split("\r\n");
        assertThat(lines[0].split("\t")).containsExactlyElementsOf(COLUMNS);
        List<Line> read = new ArrayList<>();
        for (String line : List.of(lines).subList(1, lines.length)) {
            read.add(line(line));
        }
        assertThat(read).allMatch(line -> line.on().getYear() == year, "a day of the year");
        assertThat(read.stream().filter(line -> !line.journal().equals("AN")))
                .extracting(Line::validOn)
                .isSorted();
        everyJournalIsUnbroken(read);
        everyEntryIsBalanced(read);
        return read;
    }

    private static Line line(String line) {
        String[] cells = line.split("\t", -1);
        assertThat(cells).as(line).hasSize(COLUMNS.size());
        Map<String, String> by = new HashMap<>();
        for (int i = 0; i < cells.length; i++) {
            String column = COLUMNS.get(i);
            assertThat(cells[i]).as(column).isEqualTo(cells[i].strip());
            assertThat(!cells[i].isEmpty() || MAY_BE_EMPTY.contains(column))
                    .as("%s of %s", column, line)
                    .isTrue();
            by.put(column, cells[i]);
        }
        assertThat(by.get("CompteNum")).matches("\\d{3}\\w*");
        assertThat(by.get("EcritureNum")).matches("[1-9]\\d*");
        LocalDate.parse(by.get("PieceDate"), DAY);
        BigDecimal debit = number(by.get("Debit"));
        BigDecimal credit = number(by.get("Credit"));
        assertThat(debit.signum() + credit.signum()).as("one side of %s", line).isEqualTo(1);
        return new Line(
                by.get("JournalCode"),
                Integer.parseInt(by.get("EcritureNum")),
                LocalDate.parse(by.get("EcritureDate"), DAY),
                by.get("CompteNum"),
                by.get("CompAuxNum"),
                by.get("PieceRef"),
                LocalDate.parse(by.get("ValidDate"), DAY),
                debit.subtract(credit));
    }

    private static BigDecimal number(String written) {
        assertThat(written).matches("(0|[1-9]\\d*)(,\\d\\d)?");
        return new BigDecimal(written.replace(",", ""));
    }

    private static void everyJournalIsUnbroken(List<Line> lines) {
        lines.stream()
                .collect(Collectors.groupingBy(Line::journal))
                .forEach(
                        (journal, each) ->
                                assertThat(each.stream().map(Line::number).distinct())
                                        .as(journal)
                                        .containsExactlyElementsOf(
                                                IntStream.rangeClosed(1, each.getLast().number())
                                                        .boxed()
                                                        .toList()));
    }

    private static void everyEntryIsBalanced(List<Line> lines) {
        assertThat(balances(lines, line -> line.journal() + line.number()).values())
                .allMatch(balance -> balance.signum() == 0);
    }

    /** What the lines of each key add up to; nothing is left out. */
    public static Map<String, BigDecimal> balances(List<Line> lines, Function<Line, String> key) {
        return lines.stream()
                .collect(Collectors.toMap(key, Line::balance, BigDecimal::add, TreeMap::new));
    }
}
