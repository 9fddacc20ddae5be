package org.essaim.reporting.site.page;

import module java.base;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Which pages there are that need no parameter, as they are served: one added is one found. */
@Component
class SitePages {

    private static final Pattern PAGE = Pattern.compile("/fr(/[^/{}.]+)?");

    /** A line of other pages, and a question that costs, whoever asks it. */
    private static final Set<String> NOT_FOUND = Set.of("/freshness", "/what-if");

    private final ObjectProvider<RequestMappingHandlerMapping> served;

    SitePages(
            @Qualifier("requestMappingHandlerMapping")
                    ObjectProvider<RequestMappingHandlerMapping> served) {
        this.served = served;
    }

    /** Their paths below the language, such as {@code /money}; that of the overview is empty. */
    List<String> all() {
        return those(_ -> true);
    }

    /** Those of them that show what was recorded. */
    List<String> ofFigures() {
        return those(method -> method.getBeanType() != Statements.class);
    }

    private List<String> those(Predicate<HandlerMethod> which) {
        return served.getObject().getHandlerMethods().entrySet().stream()
                .filter(each -> isPage(each.getKey(), each.getValue()))
                .filter(each -> which.test(each.getValue()))
                .flatMap(each -> each.getKey().getPatternValues().stream())
                .filter(PAGE.asMatchPredicate())
                .map(address -> address.substring(3))
                .filter(path -> !NOT_FOUND.contains(path))
                .sorted()
                .toList();
    }

    private static boolean isPage(RequestMappingInfo address, HandlerMethod method) {
        return SitePage.class.isAssignableFrom(method.getBeanType())
                && address.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                && method.getReturnType().getParameterType() == String.class
                && Arrays.stream(method.getMethodParameters()).noneMatch(SitePages::isRequired);
    }

    private static boolean isRequired(MethodParameter parameter) {
        RequestParam declared = parameter.getParameterAnnotation(RequestParam.class);
        return declared != null
                && declared.required()
                && declared.defaultValue().equals(ValueConstants.DEFAULT_NONE);
    }
}
