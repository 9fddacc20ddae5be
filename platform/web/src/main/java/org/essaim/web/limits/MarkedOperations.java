package org.essaim.web.limits;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.annotation.Annotation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Recognizes requests of operations with an annotation before their body is read. */
public final class MarkedOperations implements RequestMatcher {

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final Class<? extends Annotation> mark;
    private volatile List<RequestMappingInfo> known;

    /**
     * @param mappings read at the first request, when every operation is registered
     */
    public MarkedOperations(
            ObjectProvider<RequestMappingHandlerMapping> mappings,
            Class<? extends Annotation> mark) {
        this.mappings = mappings;
        this.mark = mark;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        if (known == null) {
            known = find();
        }
        ServletRequestPathUtils.parseAndCache(request);
        return known.stream()
                .anyMatch(operation -> operation.getMatchingCondition(request) != null);
    }

    private List<RequestMappingInfo> find() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(operation -> operation.getValue().hasMethodAnnotation(mark))
                .map(Map.Entry::getKey)
                .toList();
    }
}
