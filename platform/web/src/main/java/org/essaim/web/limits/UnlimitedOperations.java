package org.essaim.web.limits;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Recognizes requests of {@link Unlimited} operations before their body is read. */
final class UnlimitedOperations implements RequestMatcher {

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private volatile List<PathPatternRequestMatcher> known;

    /**
     * @param mappings read at the first request, when every operation is registered
     */
    UnlimitedOperations(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        if (known == null) {
            known = find();
        }
        return known.stream().anyMatch(operation -> operation.matches(request));
    }

    private List<PathPatternRequestMatcher> find() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(UnlimitedOperations::isUnlimited)
                .flatMap(operation -> matchers(operation.getKey()))
                .toList();
    }

    private static boolean isUnlimited(Map.Entry<RequestMappingInfo, HandlerMethod> operation) {
        return AnnotatedElementUtils.hasAnnotation(
                operation.getValue().getMethod(), Unlimited.class);
    }

    private static Stream<PathPatternRequestMatcher> matchers(RequestMappingInfo where) {
        return where.getMethodsCondition().getMethods().stream()
                .flatMap(
                        verb ->
                                where.getPatternValues().stream()
                                        .map(
                                                path ->
                                                        PathPatternRequestMatcher.withDefaults()
                                                                .matcher(
                                                                        HttpMethod.valueOf(
                                                                                verb.name()),
                                                                        path)));
    }
}
