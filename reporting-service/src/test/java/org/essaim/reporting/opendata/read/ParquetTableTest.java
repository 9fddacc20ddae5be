package org.essaim.reporting.opendata.read;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.apache.parquet.hadoop.ParquetWriter;
import org.essaim.contract.Amount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in a Parquet file has the type that it has here, to an independent reader. */
class ParquetTableTest {

    private static final UUID ID = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");
    private static final Instant THEN = Instant.parse("2022-03-04T05:06:07.123456Z");

    private static final int LONG = 1_500_000;

    @TempDir private Path folder;

    private record Row(
            UUID id,
            String text,
            boolean flag,
            Integer users,
            long place,
            LocalDate day,
            YearMonth month,
            Instant then,
            Amount amount,
            List<String> many) {}

    @Test
    void every_type_of_a_column_is_read_back_as_itself() throws Exception {
        Row full =
                new Row(
                        ID,
                        "=çà",
                        true,
                        7,
                        1L << 40,
                        LocalDate.of(1958, 10, 5),
                        YearMonth.of(2022, 3),
                        THEN,
                        Amount.of(-150_001, 3),
                        List.of("amount.euros", "day"));
        Row bare = new Row(null, null, false, null, 0, null, null, null, null, List.of());
        Path file = write(List.of(full, bare).iterator());

        assertThat(duck("describe select * from '%s'", file))
                .containsExactly(
                        "id UUID",
                        "text VARCHAR",
                        "flag BOOLEAN",
                        "users INTEGER",
                        "place BIGINT",
                        "day DATE",
                        "month VARCHAR",
                        "then TIMESTAMP WITH TIME ZONE",
                        "amount.euros DECIMAL(18,2)",
                        "amount.halfDays BIGINT",
                        "many VARCHAR[]");
        assertThat(
                        duck(
                                "select id || ' ' || text,"
                                        + " \"amount.euros\" || ' ' || many::varchar from '%s'",
                                file))
                .containsExactly(ID + " =çà -1500.01 [amount.euros, day]", "null null");
        assertThat(duck("select day, epoch_us(\"then\") from '%s'", file))
                .containsExactly("1958-10-05 1646370367123456", "null null");
        assertThat(duck("select place, \"amount.halfDays\" from '%s'", file))
                .containsExactly((1L << 40) + " 3", "0 null");
    }

    @Test
    void most_of_a_long_file_is_out_before_its_last_row_is_there() throws IOException {
        Random random = new Random(1);
        long[] written = {0, 0};
        OutputStream counted =
                new OutputStream() {
                    @Override
                    public void write(int octet) {
                        written[0]++;
                    }

                    @Override
                    public void write(byte[] octets, int from, int length) {
                        written[0] += length;
                    }
                };
        try (ParquetWriter<Object> file = writer(counted)) {
            for (int i = 0; i < LONG; i++) {
                UUID id = new UUID(random.nextLong(), random.nextLong());
                file.write(new Row(id, null, false, null, i, null, null, null, null, null));
            }
            written[1] = written[0];
        }

        assertThat(written[0]).isGreaterThan(LONG * 16L);
        assertThat(written[0] - written[1]).isLessThan(10 << 20).isLessThan(written[1]);
    }

    private static ParquetWriter<Object> writer(OutputStream output) throws IOException {
        OpenTable<Row> table = OpenTable.listed("rows", Row.class, _ -> List.of());
        return new ParquetOutput(output).writer(new ParquetTable(table, Map.of()));
    }

    private Path write(Iterator<Row> rows) throws IOException {
        Path file = folder.resolve("rows.parquet");
        try (OutputStream output = Files.newOutputStream(file);
                ParquetWriter<Object> writer = writer(output)) {
            while (rows.hasNext()) {
                writer.write(rows.next());
            }
        }
        return file;
    }

    /** The first two columns of each row. */
    private static List<String> duck(String question, Path file) throws Exception {
        try (java.sql.Connection duck = java.sql.DriverManager.getConnection("jdbc:duckdb:");
                java.sql.Statement statement = duck.createStatement();
                java.sql.ResultSet found =
                        statement.executeQuery(question.formatted(file.toString()))) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(found.getString(1) + " " + found.getString(2));
            }
            return rows;
        }
    }
}
