package org.essaim.web;

import module java.base;

import org.essaim.contract.InvalidValueException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Resolves the {@link PageRequest} that an operation takes as a parameter. */
public final class PageArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class;
    }

    /**
     * @throws InvalidValueException for a size below 1 or above {@value PageRequest#MOST_SIZE}
     */
    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest request,
            WebDataBinderFactory binders)
            throws Exception {
        Integer size = size(request, binders);
        if (size != null && (size < 1 || size > PageRequest.MOST_SIZE)) {
            throw new InvalidValueException(
                    Page.class, "page-size", Map.of("most", PageRequest.MOST_SIZE));
        }
        return new PageRequest(request.getParameter("after"), size);
    }

    private static Integer size(NativeWebRequest request, WebDataBinderFactory binders)
            throws Exception {
        try {
            return binders.createBinder(request, null, "size")
                    .convertIfNecessary(request.getParameter("size"), Integer.class);
        } catch (TypeMismatchException wrong) {
            wrong.initPropertyName("size");
            throw wrong;
        }
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }
}
