package org.essaim.local.identity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The provider's own process. */
public final class ProviderMain {

    private ProviderMain() {}

    /**
     * @param arguments the path of the {@link ProviderFile}
     */
    public static void main(String[] arguments) throws IOException {
        start(ProviderFile.read(Path.of(arguments[0])));
    }

    /** Returns once it answers; port 0 is any free one, for a test. */
    static ConfigurableApplicationContext start(ProviderFile told) {
        SpringApplication application = new SpringApplication(Provider.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(
                Map.of(
                        "server.address",
                        ProviderFile.ADDRESS,
                        "server.port",
                        told.port(),
                        "server.tomcat.threads.max",
                        8,
                        "server.tomcat.threads.min-spare",
                        1,
                        // Security's filters run before a servlet, whichever it is.
                        "server.servlet.register-default-servlet",
                        true,
                        "server.servlet.session.cookie.same-site",
                        "lax",
                        "server.servlet.session.timeout",
                        "30m"));
        application.addInitializers(
                context ->
                        ((GenericApplicationContext) context)
                                .registerBean(ProviderFile.class, () -> told));
        return application.run();
    }
}
