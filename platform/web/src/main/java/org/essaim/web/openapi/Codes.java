package org.essaim.web.openapi;

import module java.base;

import org.essaim.contract.decision.Refuses;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/**
 * The words by which programs know what a service answers instead of what was asked for: from the
 * refusals in its code and from the bundles that have their sentences.
 */
final class Codes {

    private static final Set<String> PLATFORM =
            Set.of("contract", "federation", "pages", "portfolio", "runtime", "web");
    private static final String ROOT = "org.essaim.";
    private static final Pattern KEY = Pattern.compile("([a-z0-9-]+)\\.(title|detail)");

    private final Set<String> packages;

    /**
     * @param service the packages of the service, such as {@code org.essaim.micro}
     */
    Codes(Collection<String> service) {
        packages = new TreeSet<>(service);
        PLATFORM.forEach(each -> packages.add(ROOT + each));
    }

    /** Each refusal by a rule, and the rule; by an empty text where that depends on the facts. */
    SortedMap<String, String> refusals() {
        var scanner =
                new ClassPathScanningCandidateComponentProvider(false) {
                    @Override
                    protected boolean isCandidateComponent(AnnotatedBeanDefinition found) {
                        return found.getMetadata().isIndependent();
                    }
                };
        scanner.addIncludeFilter(new AnnotationTypeFilter(Refuses.class));
        SortedMap<String, String> codes = new TreeMap<>();
        packages.stream()
                .flatMap(each -> scanner.findCandidateComponents(each).stream())
                .map(AnnotatedBeanDefinition.class::cast)
                .map(each -> each.getMetadata().getAnnotations().get(Refuses.class))
                .forEach(each -> codes.put(each.getString("code"), each.getString("rule")));
        return codes;
    }

    /** What a problem is that no rule of the federation is behind. */
    SortedSet<String> problems() {
        SortedSet<String> titled = keys("title");
        titled.remove("refused");
        return titled;
    }

    /** What is wrong with a member of a request. */
    SortedSet<String> invalidMembers() {
        SortedSet<String> detailed = keys("detail");
        detailed.removeAll(keys("title"));
        return detailed;
    }

    private SortedSet<String> keys(String ending) {
        SortedSet<String> keys = new TreeSet<>();
        for (String each : packages) {
            for (Object key : bundles(each).keySet()) {
                Matcher word = KEY.matcher(key.toString());
                if (word.matches() && word.group(2).equals(ending)) {
                    keys.add(word.group(1));
                }
            }
        }
        return keys;
    }

    private static Properties bundles(String inPackage) {
        String pattern = "classpath*:%s/**/refusals.properties".formatted(path(inPackage));
        Properties all = new Properties();
        try {
            for (Resource each : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                PropertiesLoaderUtils.fillProperties(all, each);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }

    private static String path(String inPackage) {
        return inPackage.replace('.', '/');
    }
}
