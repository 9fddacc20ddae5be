package org.essaim.reporting;

import module java.base;

import org.essaim.reporting.site.page.SitePage;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page that is served, whatever is added, with something to show. */
record ServedPages(RunningReporting reporting) {

    /** Parts of pages, of this site's or, in a frame, of another's. */
    private static final Set<String> PARTS =
            Set.of("/freshness", "/what-if/progress", "/embed/{name}");

    /** Below the language, with examples of {@code ShownFederation} for what each page needs. */
    List<String> all() {
        return paths(each -> query(each.getValue())).map(this::filled).sorted().toList();
    }

    /** The same by kind: {@code /initiatives/{division}/{initiative}} is one, whatever it needs. */
    List<String> kinds() {
        return paths(_ -> "").sorted().toList();
    }

    private Stream<String> paths(
            Function<Map.Entry<RequestMappingInfo, HandlerMethod>, String> query) {
        return mappings().entrySet().stream()
                .filter(each -> isPage(each.getKey(), each.getValue()))
                .flatMap(
                        each ->
                                each.getKey().getPatternValues().stream()
                                        .map(path -> path + query.apply(each)))
                .filter(path -> path.startsWith("/fr"))
                .map(path -> path.substring(3))
                .filter(path -> !PARTS.contains(path));
    }

    /** Every address that something is served at, of whatever method. */
    List<String> addresses() {
        return mappings().keySet().stream()
                .flatMap(each -> each.getPatternValues().stream())
                .map(path -> path.replaceAll("\\{[^}]*\\}", "1"))
                .filter(path -> !path.startsWith("/error"))
                .distinct()
                .sorted()
                .toList();
    }

    private Map<RequestMappingInfo, HandlerMethod> mappings() {
        return reporting
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods();
    }

    /** With an example of each thing that is named in it. */
    private String filled(String path) {
        return path.replace("{division}", "dinum_produits_interministeriels")
                .replace("{initiative}", "api-entreprise")
                .replace("{stream}/{position}", place());
    }

    private String place() {
        return reporting
                .jdbc()
                .sql(
                        """
                        select stream || '/' || position from recorded_fact
                         where kind = 'SPENT' order by stream, position limit 1
                        """)
                .query(String.class)
                .optional()
                .orElse("centre/1");
    }

    private static boolean isPage(RequestMappingInfo address, HandlerMethod method) {
        return SitePage.class.isAssignableFrom(method.getBeanType())
                && method.getReturnType().getParameterType() == String.class
                && address.getMethodsCondition().getMethods().contains(RequestMethod.GET);
    }

    private static String query(HandlerMethod method) {
        Map<String, String> needed = new LinkedHashMap<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            RequestParam declared = parameter.getParameterAnnotation(RequestParam.class);
            if (declared != null
                    && declared.required()
                    && declared.defaultValue().equals(ValueConstants.DEFAULT_NONE)) {
                needed.put(
                        parameter.getParameterName(),
                        example(method, parameter.getParameterName()));
            }
        }
        String query =
                needed.entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static String example(HandlerMethod method, String parameter) {
        return switch (parameter) {
            case "id" -> "dinum";
            case "division" -> "dinum_produits_interministeriels";
            case "initiative" -> "api-entreprise";
            case "year" -> "2020";
            default -> throw new AssertionError(method + " needs an example of " + parameter);
        };
    }
}
