package org.essaim.stream.inbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is kept of one refused record, cut to a size. Texts that travel beside the data are left
 * out: somebody may have to redact them (R100), and they prove nothing that their digests do not.
 */
record KeptRejection(PendingRecord held, String headers, byte[] data, int dataSize) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_DATA = 16_384;
    private static final int MOST_VALUE = 1_024;
    private static final int MOST_HEADERS = 24;
    private static final int MOST_WORDS = 200;
    private static final String DISCLOSURES = "disclosures";

    static KeptRejection of(PendingRecord held) {
        byte[] data = held.record().value();
        return new KeptRejection(
                held,
                JSON.writeValueAsString(headers(held.record().headers())),
                data == null ? null : cut(data, MOST_DATA),
                data == null ? 0 : data.length);
    }

    Object[] row(String stream) {
        return new Object[] {
            stream,
            held.offset(),
            held.reason().word(),
            printable(held.detail()),
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

    /** Words of a stranger: no line of a log and no column is made of more than this. */
    static String printable(String words) {
        String clean = words.replaceAll("\\p{Cntrl}|\\p{Cs}", "?");
        return clean.length() > MOST_WORDS ? clean.substring(0, MOST_WORDS) : clean;
    }

    private static String base64(byte[] value) {
        return Base64.getEncoder().encodeToString(cut(value, MOST_VALUE));
    }

    private static byte[] cut(byte[] whole, int most) {
        return whole.length > most ? Arrays.copyOf(whole, most) : whole;
    }
}
