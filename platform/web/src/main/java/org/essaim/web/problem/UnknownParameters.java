package org.essaim.web.problem;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses parameters that an operation does not know, so that a misspelt filter is not taken for
 * none. Of operations and their files alone: an address of a page may carry what others added to
 * it.
 */
final class UnknownParameters implements HandlerInterceptor, WebMvcConfigurer {

    private final Map<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors
                .addInterceptor(this)
                .addPathPatterns("/api/**", "/open-data/**")
                .order(Ordered.LOWEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod operation && request.getQueryString() != null) {
            Set<String> expected = known.computeIfAbsent(operation, UnknownParameters::of);
            List<String> unknown =
                    request.getParameterMap().keySet().stream()
                            .filter(name -> !expected.contains(name))
                            .sorted()
                            .toList();
            if (!unknown.isEmpty()) {
                throw new UnknownParametersException(unknown, expected);
            }
        }
        return true;
    }

    private static Set<String> of(HandlerMethod operation) {
        Set<String> names = new TreeSet<>();
        for (MethodParameter parameter : operation.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            names(parameter).forEach(names::add);
        }
        return names;
    }

    private static Stream<String> names(MethodParameter parameter) {
        RequestParam declared = parameter.getParameterAnnotation(RequestParam.class);
        if (declared != null) {
            return Stream.of(
                    declared.name().isEmpty() ? parameter.getParameterName() : declared.name());
        }
        Class<?> type = parameter.getParameterType();
        return type.isRecord() && !parameter.hasParameterAnnotations()
                ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName)
                : Stream.empty();
    }

    /** Parameters that an operation does not know; each of them is named in the answer. */
    static final class UnknownParametersException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<InvalidMember> errors;

        UnknownParametersException(List<String> unknown, Collection<String> known) {
            super("unknown parameters: " + unknown);
            String code = known.isEmpty() ? "no-parameters" : "unknown-parameter";
            Map<String, Object> facts = Map.of("known", List.copyOf(known));
            this.errors =
                    unknown.stream().map(name -> InvalidMember.own(name, code, facts)).toList();
        }

        List<InvalidMember> errors() {
            return errors;
        }
    }
}
