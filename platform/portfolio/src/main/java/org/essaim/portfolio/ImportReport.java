package org.essaim.portfolio;

import module java.base;

/**
 * The result of an import, with each line that was not imported. Lists are cut at {@link
 * #MOST_LISTED} entries, the counts are not.
 *
 * @param asOf facts up to this day were imported, later ones skipped; null: up to today
 * @param lines lines of the file that are not blank, whoever reports them
 * @param own lines that this service reports, without those skipped
 * @param recorded own lines imported now
 * @param known own lines imported before; refused ones among them are listed again
 * @param later own lines of a day after asOf, skipped
 * @param refusedLines how many own lines the rules refused, now or before
 * @param malformedLines how many lines of the whole file could not be read
 * @param position the journal's head when all of this was published; 0 until then
 */
public record ImportReport(
        LocalDate asOf,
        long lines,
        long own,
        long recorded,
        long known,
        long later,
        long refusedLines,
        List<Refused> refused,
        long malformedLines,
        List<Malformed> malformed,
        long position) {

    /** The longest list in a report. */
    public static final int MOST_LISTED = 10_000;

    /**
     * A line that the rules refused.
     *
     * @param fact what the file calls it
     * @param initiative the id, or null
     * @param rule the rule's id, or a word such as NOT_FORWARD
     */
    public record Refused(
            long line, String fact, String initiative, String rule, String reason, String remedy) {}

    /** A line that could not be read. */
    public record Malformed(long line, String reason) {}

    /** The same report with the journal's head, known only after the last line. */
    public ImportReport at(long head) {
        return new ImportReport(
                asOf,
                lines,
                own,
                recorded,
                known,
                later,
                refusedLines,
                refused,
                malformedLines,
                malformed,
                head);
    }

    /** Whether every line was readable and there was one; refused lines are readable too. */
    public boolean isClean() {
        return lines > 0 && malformedLines == 0;
    }
}
