package org.essaim.gate;

import module java.base;

/**
 * Which tests passed only the second time, and when: a file that lasts. Only whole federations and
 * browsers are asked again; whoever stands here twice is a defect to find.
 *
 * @param rows a day, a test and the beginning of what it said, the newest last
 */
record SecondChances(List<Row> rows) {

    /** Of one run at most so many, or they become a habit. */
    static final int MOST = 3;

    static final String HEAD = "day\ttest\tmessage";

    /** One time that a test passed only the second time. */
    record Row(LocalDate day, String test, String message) {

        private String line() {
            return day + "\t" + test + "\t" + message;
        }
    }

    static SecondChances of(List<String> lines) {
        return new SecondChances(
                lines.stream()
                        .filter(line -> !line.isBlank() && !line.equals(HEAD))
                        .map(line -> line.split("\t", 3))
                        .map(cells -> new Row(LocalDate.parse(cells[0]), cells[1], cells[2]))
                        .toList());
    }

    SecondChances with(LocalDate day, List<Reports.Failure> more) {
        List<Row> all = new ArrayList<>(rows);
        more.forEach(each -> all.add(new Row(day, each.test(), oneLine(each.message()))));
        return new SecondChances(List.copyOf(all));
    }

    List<String> lines() {
        return Stream.concat(Stream.of(HEAD), rows.stream().map(Row::line)).toList();
    }

    /** The days on which that test passed only the second time. */
    List<LocalDate> days(String test) {
        return rows.stream().filter(each -> each.test().equals(test)).map(Row::day).toList();
    }

    private static String oneLine(String message) {
        String line = message.replaceAll("\\s+", " ");
        return line.substring(0, Math.min(line.length(), 200));
    }
}
