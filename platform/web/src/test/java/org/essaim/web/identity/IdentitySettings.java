package org.essaim.web.identity;

import module java.base;

import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Settings as operators set them: variables of an environment, each of which has to be known. */
final class IdentitySettings {

    static final String PREFIX = "ESSAIM_IDENTITY_";

    private static final String NAME =
            "test-" + StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;

    private IdentitySettings() {}

    /**
     * @param variables without {@code ESSAIM_IDENTITY_}
     */
    static IdentityProperties of(Map<String, String> variables) {
        Map<String, Object> all = new HashMap<>();
        variables.forEach((name, value) -> all.put(PREFIX + name, value));
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SystemEnvironmentPropertySource(NAME, all));
        ConfigurationPropertySources.attach(environment);
        return Binder.get(environment)
                .bind(
                        "essaim.identity",
                        Bindable.of(IdentityProperties.class),
                        new NoUnboundElementsBindHandler(BindHandler.DEFAULT, _ -> true))
                .get();
    }
}
