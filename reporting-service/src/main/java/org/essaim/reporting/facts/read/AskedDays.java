package org.essaim.reporting.facts.read;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.InvalidValueException;
import org.essaim.reporting.facts.domain.AsOf;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The two days that a caller asks for, none of them to come: every operation takes them as its
 * {@link AsOf}. A day that is left out, or that a form sends empty, is no limit.
 */
@Component
public class AskedDays implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final Clock clock;

    AskedDays(Clock clock) {
        this.clock = clock;
    }

    public LocalDate today() {
        return BusinessDay.of(clock.instant());
    }

    /**
     * A day that somebody asks for beside the two.
     *
     * @param value null or blank for none
     * @throws InvalidValueException if it is no day, before 1900 or after today
     */
    public Optional<LocalDate> asked(String name, String value) {
        return Optional.ofNullable(AsOf.within(name, day(name, value), today()));
    }

    private static LocalDate day(String name, String value) {
        try {
            return value == null || value.isBlank() ? null : LocalDate.parse(value.strip());
        } catch (DateTimeParseException unreadable) {
            throw new InvalidValueException(AsOf.class, "not-a-day", Map.of("parameter", name));
        }
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == AsOf.class;
    }

    /**
     * @throws InvalidValueException if one is no day, before 1900 or after today
     */
    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest request,
            WebDataBinderFactory binders) {
        return AsOf.asked(
                day("trueOn", request.getParameter("trueOn")),
                day("knownOn", request.getParameter("knownOn")),
                today());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }
}
