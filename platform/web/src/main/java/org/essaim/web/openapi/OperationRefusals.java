package org.essaim.web.openapi;

import module java.base;

/**
 * With which codes rules refuse each operation. A test finds them in the code and writes them to
 * {@value #FILE} of each service (decision 0120).
 */
final class OperationRefusals {

    private static final String FILE = "META-INF/essaim-refusals.properties";

    private static final Map<String, String> CODES = MemberWords.read(FILE);

    private OperationRefusals() {}

    /**
     * @param operation its id
     * @return empty where no rule refuses it
     */
    static List<String> of(String operation) {
        String codes = CODES.get(operation);
        return codes == null ? List.of() : List.of(codes.split(","));
    }
}
