package org.essaim.pages.form;

import module java.base;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.essaim.pages.login.PageRequests;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/** Reads the fields of a form that a page sent: the container reads no body unasked. */
final class FormParameters extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || !PageRequests.isPage(request)
                || request.getContentType() == null
                || !request.getContentType()
                        .startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String[]> all = new LinkedHashMap<>(request.getParameterMap());
        fields(body).forEach((name, values) -> all.put(name, values.toArray(String[]::new)));
        chain.doFilter(new WithParameters(request, all), response);
    }

    private static MultiValueMap<String, String> fields(String body) {
        MultiValueMap<String, String> fields = new org.springframework.util.LinkedMultiValueMap<>();
        UriComponentsBuilder.fromUriString("?" + body)
                .build()
                .getQueryParams()
                .forEach((name, values) -> values.forEach(v -> fields.add(text(name), text(v))));
        return fields;
    }

    private static String text(String encoded) {
        return encoded == null ? "" : URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }

    private static final class WithParameters extends HttpServletRequestWrapper {

        private final Map<String, String[]> parameters;

        private WithParameters(HttpServletRequest request, Map<String, String[]> parameters) {
            super(request);
            this.parameters = parameters;
        }

        @Override
        public String getParameter(String name) {
            String[] values = parameters.get(name);
            return values == null || values.length == 0 ? null : values[0];
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Collections.unmodifiableMap(parameters);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(parameters.keySet());
        }

        @Override
        public String[] getParameterValues(String name) {
            return parameters.get(name);
        }
    }
}
