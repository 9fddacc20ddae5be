package org.essaim.local.sample;

import module java.base;

/**
 * One row of the table of the sample's initiatives.
 *
 * @param title the irritant
 * @param monthsAgo when it was launched, counted back from the last day
 * @param seenAt where it is used, or empty
 * @param tried for those that were closed (R84), else empty
 */
record SampleInitiative(
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
    static List<SampleInitiative> all() {
        try (InputStream table = SampleInitiative.class.getResourceAsStream("initiatives.psv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(SampleInitiative::read)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static SampleInitiative read(String line) {
        String[] cells = line.split("\\|", -1);
        return new SampleInitiative(
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
