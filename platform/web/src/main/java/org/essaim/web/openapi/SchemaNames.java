package org.essaim.web.openapi;

import module java.base;

import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.OpenAPI;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.util.StringUtils;

/**
 * Names schemas. A record of a feature has the feature in its name, such as {@code RoundEntry},
 * because many features have an entry; two types of one name would share one schema.
 */
final class SchemaNames extends TypeNameResolver implements GlobalOpenApiCustomizer {

    private static final Pattern OF_A_FEATURE =
            Pattern.compile("org\\.essaim\\.[a-z]+\\.([a-z]+)\\.(read|write|domain)");

    private final Map<String, Class<?>> known = new ConcurrentHashMap<>();
    private final Set<String> doubles = ConcurrentHashMap.newKeySet();

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        String name = qualified(type, super.nameForClass(type, options));
        Class<?> other = known.putIfAbsent(name, type);
        if (other != null && other != type) {
            doubles.add("%s and %s as %s".formatted(other.getName(), type.getName(), name));
        }
        return name;
    }

    /**
     * The reader of types would keep an exception to itself and describe nothing.
     *
     * @throws IllegalStateException if two classes have one name
     */
    @Override
    public void customise(OpenAPI api) {
        if (!doubles.isEmpty()) {
            throw new IllegalStateException("described alike: " + new TreeSet<>(doubles));
        }
    }

    private static String qualified(Class<?> type, String simple) {
        Matcher feature = OF_A_FEATURE.matcher(type.getPackageName());
        if (!feature.matches()) {
            return simple;
        }
        String prefix = StringUtils.capitalize(feature.group(1));
        return simple.startsWith(prefix) ? simple : prefix + simple;
    }
}
