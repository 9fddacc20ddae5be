package org.essaim.web.look;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Serves the style that all pages share. It is always wired, as an operator chooses the theme at
 * the start and what is wired is known at the build (decision 0051).
 */
@AutoConfiguration
@ConditionalOnWebApplication
@EnableConfigurationProperties(LookProperties.class)
public class LookAutoConfiguration implements WebMvcConfigurer {

    private final Theme theme;

    LookAutoConfiguration(LookProperties settings) {
        theme = settings.theme();
    }

    /** For the templates of pages. */
    @Bean
    Theme theme() {
        return theme;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/look*.css")
                .addResourceLocations("classpath:/static/assets/")
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"))
                .addResolver(new ThemedStyle(theme));
    }
}
