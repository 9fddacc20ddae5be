package org.essaim.federation.precondition;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.essaim.contract.InvalidValueException;
import org.essaim.runtime.store.Freshness;
import org.essaim.runtime.write.Precondition;
import org.essaim.web.limits.BusyException;
import org.essaim.web.operation.ChangedMeanwhileException;
import org.essaim.web.operation.EntityTag;
import org.essaim.web.operation.IfMatch;
import org.essaim.web.operation.InnerOperations;
import org.essaim.web.operation.OperationRequest;
import org.essaim.web.operation.OperationResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Compares {@code If-Match} with what the caller would read now. First the version is taken down,
 * then projections are waited for and the thing is read: whoever changed it before is seen in what
 * is read, whoever changes it afterwards in the version, which the transaction of the change looks
 * at once more.
 */
final class IfMatchInterceptor implements HandlerInterceptor, WebMvcConfigurer {

    private final InnerOperations operations;
    private final Freshness freshness;
    private final ResourceVersions versions;

    IfMatchInterceptor(InnerOperations operations, Freshness freshness, ResourceVersions versions) {
        this.operations = operations;
        this.freshness = freshness;
        this.versions = versions;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/api/**");
    }

    /**
     * @throws InvalidValueException for an operation that does not heed the header
     */
    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (HttpMethod.GET.matches(request.getMethod())
                || HttpMethod.HEAD.matches(request.getMethod())
                || !(handler instanceof HandlerMethod operation)) {
            return true;
        }
        String asked = request.getHeader(HttpHeaders.IF_MATCH);
        IfMatch of = operation.getMethodAnnotation(IfMatch.class);
        if (of != null) {
            Precondition.of(request, precondition(request, response, of, asked));
        } else if (asked != null) {
            throw new InvalidValueException(IfMatch.class, "if-match-not-heeded");
        }
        return true;
    }

    private Precondition precondition(
            HttpServletRequest request, HttpServletResponse response, IfMatch of, String asked)
            throws IOException {
        String path = path(request, of.value());
        if (asked == null) {
            return () -> versions.count(path);
        }
        long version = versions.of(path);
        if (!freshness.await()) {
            throw new BusyException(Duration.ofSeconds(1));
        }
        boolean isAsRead = EntityTag.matches(asked, current(request, response, path));
        return () -> {
            if (!isAsRead || !versions.countSince(path, version)) {
                throw new ChangedMeanwhileException(path);
            }
        };
    }

    private String current(HttpServletRequest request, HttpServletResponse response, String path)
            throws IOException {
        OperationRequest read =
                new OperationRequest(request, "GET", path, new byte[0], null).anything();
        OperationResponse answer =
                operations.ask(
                        request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                                ? read
                                : read.in(request.getLocale()),
                        response);
        if (answer.getStatus() != HttpStatus.OK.value()) {
            return null;
        }
        String tag = answer.getHeader(HttpHeaders.ETAG);
        return tag == null ? EntityTag.of(new ByteArrayInputStream(answer.body())) : tag;
    }

    @SuppressWarnings("unchecked")
    private static String path(HttpServletRequest request, String template) {
        return UriComponentsBuilder.fromPath(template)
                .encode()
                .buildAndExpand(
                        (Map<String, String>)
                                request.getAttribute(
                                        HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE))
                .toUriString();
    }
}
