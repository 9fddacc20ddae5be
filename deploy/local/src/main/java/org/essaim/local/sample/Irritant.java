package org.essaim.local.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One initiative of the sample, as its table tells it.
 *
 * @param title what hurts whom
 * @param monthsAgo when it was launched, counted back from the last day
 * @param seenAt where it is used, or empty
 * @param tried for those that closed (R84), else empty
 */
record Irritant(
        String division,
        String initiative,
        String title,
        String kind,
        int monthsAgo,
        Story story,
        String seenAt,
        String tried,
        String learnt) {

    /** All of them, in the order of the table. */
    static List<Irritant> all() {
        try (InputStream table = Irritant.class.getResourceAsStream("initiatives.psv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(Irritant::read)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Irritant read(String line) {
        String[] cells = line.split("\\|", -1);
        return new Irritant(
                cells[0],
                cells[1],
                cells[2],
                cells[3],
                Integer.parseInt(cells[4]),
                Story.valueOf(cells[5]),
                cells[6],
                cells[7],
                cells[8]);
    }
}
