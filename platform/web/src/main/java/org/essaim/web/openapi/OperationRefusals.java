package org.essaim.web.openapi;

import module java.base;

import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * With which codes rules refuse each operation. A test finds them in the code and writes them to
 * {@value #FILE} of each service (decision 0120).
 */
final class OperationRefusals {

    private static final String FILE = "META-INF/essaim-refusals.properties";

    private static final Properties CODES = read();

    private OperationRefusals() {}

    /**
     * @param operation its id
     * @return empty where no rule refuses it
     */
    static List<String> of(String operation) {
        String codes = CODES.getProperty(operation, "");
        return codes.isEmpty() ? List.of() : List.of(codes.split(","));
    }

    private static Properties read() {
        try {
            return PropertiesLoaderUtils.loadAllProperties(FILE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
