package org.essaim.web.openapi;

import module java.base;

import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * With which codes rules refuse each operation. A test finds them in the code and writes them to
 * {@value #FILE} of each service (decision 0120).
 */
final class OperationRefusals {

    private static final String FILE = "META-INF/essaim-refusals.properties";

    private static final Map<String, List<String>> CODES = read();

    private OperationRefusals() {}

    /**
     * @param operation its id
     * @return empty where no rule refuses it
     */
    static List<String> of(String operation) {
        return CODES.getOrDefault(operation, List.of());
    }

    private static Map<String, List<String>> read() {
        try {
            Map<String, List<String>> codes = new HashMap<>();
            PropertiesLoaderUtils.loadAllProperties(FILE)
                    .forEach(
                            (operation, all) ->
                                    codes.put(
                                            operation.toString(),
                                            List.of(all.toString().split(","))));
            return Map.copyOf(codes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
