package org.essaim.stream.inbox;

import module java.base;

import org.apache.kafka.common.header.Header;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is kept of a rejected record, cut to a size. Texts beside the data are left out: somebody
 * may have to redact them (R100), and they prove nothing that their digests do not.
 */
record KeptRejection(PendingRecord rejected, String headers, byte[] data, int dataSize) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_DATA = 16_384;
    private static final int MOST_VALUE = 1_024;
    private static final int MOST_HEADERS = 24;
    private static final int MOST_CHARACTERS = 200;
    private static final String DISCLOSURES = "disclosures";

    static KeptRejection of(PendingRecord rejected) {
        byte[] data = rejected.record().value();
        return new KeptRejection(
                rejected,
                JSON.writeValueAsString(headers(rejected.record().headers())),
                data == null ? null : cut(data, MOST_DATA),
                data == null ? 0 : data.length);
    }

    Object[] row(String stream) {
        return new Object[] {
            stream,
            rejected.offset(),
            rejected.reason().word(),
            printable(rejected.detail()),
            headers,
            data,
            dataSize
        };
    }

    private static List<Map<String, String>> headers(Iterable<Header> headers) {
        List<Map<String, String>> shown = new ArrayList<>();
        for (Header each : headers) {
            if (shown.size() < MOST_HEADERS && !each.key().equals(DISCLOSURES)) {
                Map<String, String> one = new LinkedHashMap<>();
                one.put("name", printable(each.key()));
                one.put("value", each.value() == null ? null : base64(each.value()));
                shown.add(one);
            }
        }
        return shown;
    }

    /** What a stranger wrote: no more than this of it gets into a log or a column. */
    static String printable(String text) {
        String clean = text.replaceAll("\\p{Cntrl}|\\p{Cs}", "?");
        return clean.length() > MOST_CHARACTERS ? clean.substring(0, MOST_CHARACTERS) : clean;
    }

    private static String base64(byte[] value) {
        return Base64.getEncoder().encodeToString(cut(value, MOST_VALUE));
    }

    private static byte[] cut(byte[] whole, int most) {
        return whole.length > most ? Arrays.copyOf(whole, most) : whole;
    }
}
