package org.essaim.pages.offline;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets people enter what they did where there is no network. */
@AutoConfiguration
@ConditionalOnWebApplication
@Import({OfflinePage.class, OfflineLogin.class})
public class OfflineAutoConfiguration implements WebMvcConfigurer {

    /** A worker serves what is below its own address, which is why it stands above all of it. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/worker.js").addResourceLocations("classpath:/static/");
    }
}
