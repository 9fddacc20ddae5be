package org.essaim.testkit.fuzz;

import java.util.List;

/** Values that break what was not thought of; as JSON, or as the text of a path or a header. */
final class BadValues {

    /** What no service knows. */
    static final String UNKNOWN = "unknown";

    private static final int ONE_MEGABYTE = 1_000_000;

    private static final List<String> JSON =
            List.of(
                    "null",
                    "true",
                    "{}",
                    "[]",
                    "[null]",
                    "[[[]]]",
                    "{\"a\":{\"b\":[1]}}",
                    "0",
                    "-1",
                    "1.5",
                    "2147483647",
                    "2147483648",
                    "-2147483649",
                    "9223372036854775807",
                    "9223372036854775808",
                    "1e400",
                    "-0.0",
                    "1E+2",
                    "NaN",
                    "\"NaN\"",
                    "\"\"",
                    "\" \"",
                    "\"\\u0000\"",
                    "\"a\\u0000b\"",
                    "\"\\ud800\"",
                    "\"\\udc00x\"",
                    "\"\\uffff\"",
                    "\"\\u202e\\u2066\"",
                    "\"\\u200b\"",
                    "\"a\\u0301\"",
                    "\"'; drop table domain_event; --\"",
                    "\"<script>alert(1)</script>\"",
                    "\"${jndi:ldap://localhost/a}\"",
                    "\"%s%n%x\"",
                    "\"../../../etc/passwd\"",
                    "\"-1.00\"",
                    "\"1.001\"",
                    "\"1e3\"",
                    "\"١٢\"",
                    "\"0,5\"",
                    "\"+1\"",
                    "\"99999999999999999999.99\"",
                    "\"100000000000.00\"",
                    "\"2022-02-30\"",
                    "\"0000-01-01\"",
                    "\"-0001-01-01\"",
                    "\"-999999999-01-01\"",
                    "\"-9999-01-01\"",
                    "\"+999999999-12-31\"",
                    "\"9999-12-31\"",
                    "\"-4714-01-01\"",
                    "\"+12022-01-01\"",
                    "\"2022-01-01T00:00:00Z\"",
                    "[2022,1,1]",
                    "19000",
                    "\"00000000-0000-0000-0000-000000000000\"",
                    "\"1-1-1-1-1\"",
                    "\"nobody\"",
                    "\"ada@example.org\"",
                    "\"IDEA\"",
                    "\"idea\"",
                    "\"FIRST\"",
                    "\"INTEGRATED\"");

    private static final List<String> BODIES =
            List.of(
                    "",
                    " ",
                    "{",
                    "}",
                    "{\"a\":",
                    "[1,2",
                    "\"",
                    "nul",
                    "{'a':1}",
                    "{\"a\":1}{}",
                    "\uFEFF{}",
                    "{\"a\":1,}",
                    "// c\n{}",
                    "[]",
                    "null",
                    "1",
                    "\"text\"",
                    "<a/>",
                    "a=b&c=d",
                    "{\"__proto__\":{}}",
                    "{\"\":1}");

    private static final List<String> PATHS =
            List.of(
                    "%00",
                    "a%00b",
                    "%20",
                    "%2e%2e",
                    "%2F",
                    "a%2Fb",
                    "%5C",
                    "%25",
                    "%3Bx",
                    ";x=1",
                    "%E2%80%AE",
                    "%ED%A0%80",
                    "%FF",
                    "%C0%AF",
                    "%F0%9F%90%9D",
                    "~",
                    "*",
                    "me",
                    "null",
                    "undefined",
                    "-1",
                    "00000000-0000-0000-0000-000000000000",
                    "1-1-1-1-1",
                    "%D9%A1",
                    "a".repeat(101),
                    "a".repeat(5_000),
                    "%0D%0AX",
                    "2022-02-30",
                    "-999999999-01-01",
                    "%2B999999999-12-31",
                    "9223372036854775808",
                    "1001",
                    "0",
                    "AA",
                    "AAAA",
                    "gICA",
                    "7aCA",
                    "_w",
                    "LQ",
                    "Ly8v");

    private static final List<String> HEADERS =
            List.of(
                    "",
                    " ",
                    "k",
                    "\t",
                    "a".repeat(200),
                    "a".repeat(201),
                    "é",
                    "\u0085",
                    "\"stale\"",
                    "W/\"x\"",
                    "*",
                    "\"",
                    "text/csv",
                    "image/png",
                    "*/*;q=nonsense",
                    "-1",
                    "NaN");

    private static final List<String> CONTENT_TYPES =
            List.of(
                    "text/plain",
                    "application/xml",
                    "application/json;charset=utf-16",
                    "application/json;charset=nonsense",
                    "application/x-www-form-urlencoded",
                    "multipart/form-data;boundary=x",
                    "nonsense",
                    "*/*",
                    "application/jsonl",
                    "/");

    private final Dice dice;

    BadValues(Dice dice) {
        this.dice = dice;
    }

    String json() {
        return switch (dice.below(400)) {
            case 0 -> "\"" + "a".repeat(ONE_MEGABYTE) + "\"";
            case 1 -> "\"" + "é".repeat(ONE_MEGABYTE) + "\"";
            case 2 -> "[".repeat(2_000) + "]".repeat(2_000);
            case 3 -> "9".repeat(2_000);
            case 4 -> "[" + "{},".repeat(5_000) + "{}]";
            case 5, 6, 7 -> "\"" + "a".repeat(4_001) + "\"";
            case 8, 9, 10 -> "\"" + "\\ud83d\\udc1d".repeat(2_000) + "\"";
            default -> dice.oneOf(JSON);
        };
    }

    /** The name of an unknown member. */
    String name() {
        return dice.oneOf(
                List.of(UNKNOWN, "id", "person", "class", "@type", "", "approvedBy", "\\u0000"));
    }

    String body() {
        return dice.oneOf(BODIES);
    }

    String path() {
        return dice.oneOf(PATHS);
    }

    String header() {
        return dice.oneOf(HEADERS);
    }

    String contentType() {
        return dice.oneOf(CONTENT_TYPES);
    }
}
