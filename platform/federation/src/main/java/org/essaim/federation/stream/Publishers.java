package org.essaim.federation.stream;

import module java.base;

import org.essaim.eventstore.StableNames;
import org.essaim.runtime.store.StoredEvents;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.GenericTypeResolver;

/** All publishers of a service, each found by the events it translates. */
final class Publishers {

    private final Map<Class<?>, Publisher<Object>> byRoot = new LinkedHashMap<>();

    Publishers(List<Publisher<?>> publishers) {
        publishers.forEach(each -> byRoot.put(rootOf(each.getClass()), anyOf(each)));
    }

    /** The stable names of all events that some publisher of the service translates. */
    static StableNames names(ConfigurableListableBeanFactory beans) {
        StableNames names = StableNames.of(Map.of());
        for (String bean : beans.getBeanNamesForType(Publisher.class, true, false)) {
            names = names.and(StoredEvents.of(rootOf(beans.getType(bean))));
        }
        return names;
    }

    /**
     * @throws IllegalStateException for an event that no publisher knows: it must not be lost
     *     without a word
     */
    Optional<Publication> publish(Object event, Instant recordedAt) {
        return byRoot.entrySet().stream()
                .filter(entry -> entry.getKey().isInstance(event))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "no publisher translates " + event.getClass().getName()))
                .getValue()
                .publish(event, recordedAt);
    }

    private static Class<?> rootOf(Class<?> publisher) {
        Class<?> root = GenericTypeResolver.resolveTypeArgument(publisher, Publisher.class);
        if (root == null) {
            throw new IllegalStateException(
                    publisher.getName() + " does not state whose events it publishes");
        }
        return root;
    }

    @SuppressWarnings("unchecked")
    private static Publisher<Object> anyOf(Publisher<?> publisher) {
        return (Publisher<Object>) publisher;
    }
}
