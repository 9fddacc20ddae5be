package org.essaim.web.limits;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.essaim.contract.InvalidValueException;
import org.springframework.util.StringUtils;

/**
 * A request whose parameters are those of its query alone: reading one never consumes the body,
 * even if the sender declares it a form, as curl does by default.
 */
final class QueryParametersRequest extends HttpServletRequestWrapper {

    private Map<String, String[]> parameters;

    QueryParametersRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        if (parameters == null) {
            parameters = Collections.unmodifiableMap(parse(getQueryString()));
        }
        return parameters;
    }

    @Override
    public String[] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public String getParameter(String name) {
        String[] values = getParameterValues(name);
        return values == null ? null : values[0];
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    private static Map<String, String[]> parse(String query) {
        Map<String, String[]> found = new LinkedHashMap<>();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            String[] parts = pair.split("=", 2);
            String name = decoded(parts[0]);
            String value = parts.length == 1 ? "" : decoded(parts[1]);
            if (!name.isEmpty()) {
                found.merge(name, new String[] {value}, StringUtils::concatenateStringArrays);
            }
        }
        return found;
    }

    /**
     * @throws InvalidValueException where a percent sign is followed by no two digits
     */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw new InvalidValueException(QueryParametersRequest.class, "query-not-encoded");
        }
    }
}
