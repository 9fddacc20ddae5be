package org.essaim.pages.form;

import module java.base;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.essaim.pages.login.PageRequests;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the fields of a form that a page sent, and the one file that may be among them: the
 * container reads no body unasked. A form with a file is read for whoever has a session alone. What
 * no form of a page can hold is refused before anything else looks at it (decision 0165).
 */
final class FormParameters extends OncePerRequestFilter {

    /** The longest form of a page, a meeting's, has some 200 fields. */
    private static final int MOST_FIELDS = 500;

    private static final int MOST_OF_A_NAME = 100;

    /** Of a member inside lists inside the body, such as {@code money:rounds.0.amount}. */
    private static final int MOST_STEPS = 6;

    private static final int MOST_OF_A_VALUE = 20_000;

    private static final String FILE = FormParameters.class.getName() + ".file";

    /** The file that came with the form, or null. */
    static byte[] file(HttpServletRequest request) {
        return (byte[]) request.getAttribute(FILE);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || !PageRequests.isPage(request)
                || !isForm(request) && !isFormWithFile(request);
    }

    private static boolean isForm(HttpServletRequest request) {
        return String.valueOf(request.getContentType())
                .startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private static boolean isFormWithFile(HttpServletRequest request) {
        return request.getRequestURI().equals(Forms.WITH_FILE)
                && request.getSession(false) != null
                && String.valueOf(request.getContentType())
                        .startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Map<String, String[]> all = new LinkedHashMap<>(request.getParameterMap());
        if (isForm(request)) {
            byte[] body = request.getInputStream().readAllBytes();
            fields(new String(body, StandardCharsets.UTF_8))
                    .forEach((name, values) -> all.put(name, values.toArray(String[]::new)));
        } else {
            parts(request, all);
        }
        if (!isInBounds(all)) {
            throw new ErrorResponseException(HttpStatus.BAD_REQUEST);
        }
        chain.doFilter(new WithParameters(request, all), response);
    }

    private static boolean isInBounds(Map<String, String[]> fields) {
        return fields.values().stream().mapToInt(each -> each.length).sum() <= MOST_FIELDS
                && fields.keySet().stream().allMatch(FormParameters::isName)
                && fields.values().stream()
                        .flatMap(Arrays::stream)
                        .allMatch(each -> each.length() <= MOST_OF_A_VALUE);
    }

    private static boolean isName(String name) {
        return name.length() <= MOST_OF_A_NAME
                && name.chars().filter(each -> each == '.').count() < MOST_STEPS;
    }

    private static void parts(HttpServletRequest request, Map<String, String[]> all)
            throws IOException {
        try {
            FileItemIterator parts =
                    new FileUpload().getItemIterator(new ServletRequestContext(request));
            while (parts.hasNext()) {
                FileItemStream part = parts.next();
                byte[] content = part.openStream().readAllBytes();
                if (part.isFormField()) {
                    String[] value = {new String(content, StandardCharsets.UTF_8)};
                    all.put(part.getFieldName(), value);
                } else {
                    request.setAttribute(FILE, content);
                }
            }
        } catch (FileUploadException malformed) {
            throw new ErrorResponseException(HttpStatus.BAD_REQUEST, malformed);
        }
    }

    /**
     * @throws ErrorResponseException for what no browser writes
     */
    private static MultiValueMap<String, String> fields(String body) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        try {
            for (String field : body.split("&")) {
                String[] pair = field.split("=", 2);
                fields.add(text(pair[0]), pair.length == 1 ? "" : text(pair[1]));
            }
        } catch (IllegalArgumentException malformed) {
            throw new ErrorResponseException(HttpStatus.BAD_REQUEST, malformed);
        }
        return fields;
    }

    private static String text(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
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
