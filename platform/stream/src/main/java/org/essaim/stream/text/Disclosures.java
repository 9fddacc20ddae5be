package org.essaim.stream.text;

import module java.base;

import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The texts of one record: which ones its data names, and how they are sent beside it. */
public final class Disclosures {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Disclosure>> LIST = new TypeReference<>() {};
    private static final Pattern DIGEST = Pattern.compile(Disclosure.PREFIX + "[0-9a-f]{64}");

    private Disclosures() {}

    /** The digests that the data names, in its order. */
    public static Set<String> namedIn(byte[] data) {
        return DIGEST.matcher(new String(data, StandardCharsets.ISO_8859_1))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public static byte[] write(List<Disclosure> texts) {
        return JSON.writeValueAsBytes(texts);
    }

    /**
     * The valid ones that the data names. No signature covers them, so an invalid or unreadable one
     * counts as absent and is no reason to reject the record.
     *
     * @param header as it was received, or null
     */
    public static List<Disclosure> read(byte[] header, byte[] data) {
        if (header == null) {
            return List.of();
        }
        try {
            Set<String> named = namedIn(data);
            return JSON.readValue(header, LIST).stream()
                    .filter(each -> each != null && named.contains(each.digest()))
                    .filter(Disclosure::isValid)
                    .distinct()
                    .toList();
        } catch (JacksonException unreadable) {
            return List.of();
        }
    }
}
